import type {PlaybackState} from '../../playback/playback.js';

/** There is something to choose of the video: a quality, a speed, a language. */
export function hasChoices({qualities, audioTracks, captionTracks, live, atLiveEdge, status}: PlaybackState): boolean {
  if (status === 'idle' || status === 'failed') return false;
  return qualities.length > 1 || audioTracks.length > 1 || captionTracks.length > 1 || !live || !atLiveEdge;
}
