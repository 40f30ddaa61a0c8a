import {CUE_ATTRIBUTE, type CueText} from './cue-text.js';

export interface NativeCuesOptions {
  readonly video: HTMLVideoElement;
  readonly cued: (cue: CueText) => void;
  readonly signal: AbortSignal;
}

/** Reads the cues that a native player finds: WebKit brings them as `DataCue`s of metadata tracks. */
export function readNativeCues({video, cued, signal}: NativeCuesOptions): void {
  const told = new WeakSet<TextTrackCue>();
  const read = (): void => {
    for (const track of video.textTracks) {
      if (track.kind !== 'metadata') continue;
      // A track that is disabled is not filled.
      if (track.mode === 'disabled') track.mode = 'hidden';
      for (const cue of track.cues ?? []) {
        if (told.has(cue)) continue;
        told.add(cue);
        const text = textOf(Reflect.get(cue, 'value'));
        if (text !== undefined) cued({...(cue.id && {id: cue.id}), seconds: cue.startTime, text});
      }
    }
  };
  video.textTracks.addEventListener('addtrack', read, {signal});
  // Cues come as their segments do; no event tells.
  video.addEventListener('progress', read, {signal});
  video.addEventListener('timeupdate', read, {signal});
}

/** `{key, data}`: an attribute of an EXT-X-DATERANGE under its name, the value of a TXXX frame under that. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const key: unknown = Reflect.get(value, 'key');
  const data: unknown = Reflect.get(value, 'data');
  return typeof data === 'string' && (key === CUE_ATTRIBUTE || key === 'TXXX') ? data : undefined;
}
