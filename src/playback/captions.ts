import type {PlaybackState} from './playback.js';

/** How the captions of a video stand: both engines bring them as text tracks that the browser renders. */
export function captionsOf(video: HTMLVideoElement): PlaybackState['captions'] {
  const tracks = captionTracks(video);
  if (tracks.length === 0) return 'none';
  return tracks.some(({mode}) => mode === 'showing') ? 'on' : 'off';
}

/** Shows the captions in the first of `languages` (BCP 47) that there is, else the first ones; or hides them all. */
export function showCaptions(video: HTMLVideoElement, on: boolean, languages: readonly string[]): void {
  const tracks = captionTracks(video);
  const shown = on ? pickTrack(tracks, languages) : undefined;
  for (const track of tracks) {
    const mode = track === shown ? 'showing' : 'disabled';
    if (track.mode !== mode) track.mode = mode;
  }
}

function captionTracks({textTracks}: HTMLVideoElement): TextTrack[] {
  return [...textTracks].filter(({kind}) => kind === 'captions' || kind === 'subtitles');
}

function pickTrack(tracks: readonly TextTrack[], languages: readonly string[]): TextTrack | undefined {
  for (const language of languages) {
    const match = tracks.find((track) => primary(track.language) === primary(language));
    if (match) return match;
  }
  return tracks[0];
}

function primary(language: string): string | undefined {
  return language.toLowerCase().split('-')[0];
}
