import type {PlaybackState} from './playback.js';

/** How the captions of a video stand: both engines bring them as text tracks that the browser renders. */
export function captionsOf(
  video: HTMLVideoElement,
): Pick<PlaybackState, 'captions' | 'captionTracks' | 'captionTrack'> {
  const tracks = captionTracks(video);
  const shown = tracks.find(({mode}) => mode === 'showing');
  return {
    captions: tracks.length === 0 ? 'none' : shown ? 'on' : 'off',
    captionTracks: tracks.map((track) => ({id: idOf(track), label: track.label, ...(track.language && {lang: track.language})})),
    captionTrack: shown && idOf(shown),
  };
}

/** Which captions to show. */
export interface CaptionsChoice {
  /** Those that the viewer has chosen. */
  readonly id?: string | undefined;
  /** The viewer's languages (BCP 47), best first. */
  readonly languages: readonly string[];
}

/** Shows the chosen captions, else the first in a language of the viewer, else the first ones; without a choice none. */
export function showCaptions(video: HTMLVideoElement, choice: CaptionsChoice | undefined): void {
  const tracks = captionTracks(video);
  const shown = choice && (tracks.find((track) => idOf(track) === choice.id) ?? pickTrack(tracks, choice.languages));
  for (const track of tracks) {
    const mode = track === shown ? 'showing' : 'disabled';
    if (track.mode !== mode) track.mode = mode;
  }
}

/** What stays the same when the tracks come anew. */
function idOf({kind, language, label}: TextTrack): string {
  return [kind, language, label].join(' ');
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
