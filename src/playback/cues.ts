import {cueOf, type CueText} from './cue-data.js';
import type {Cue} from './playback.js';

/** What a stream says of its moments, told once each, to whoever asks early or late. */
export interface Cues {
  tell(text: CueText): void;
  /** Calls back with what is known, and with all that comes. Returns the stop. */
  listen(callback: (cue: Cue) => void): () => void;
  /** Another stream. */
  clear(): void;
}

/** A stream of a day with a cue each half minute; the oldest are forgotten. */
const MOST = 3000;

/** `dateAt`: programme date at a position of the media timeline, in seconds. */
export function createCues(dateAt: (seconds: number) => number | undefined): Cues {
  const callbacks = new Set<(cue: Cue) => void>();
  const known = new Map<string, Cue>();
  return {
    tell(text) {
      const dateMs = text.dateMs ?? (text.seconds === undefined ? undefined : dateAt(text.seconds));
      if (dateMs === undefined) return;
      const cue = cueOf(text, dateMs);
      // Playlists repeat their cues with each reload, and segments with each seek.
      if (known.has(cue.id)) return;
      known.set(cue.id, cue);
      const [oldest] = known.keys();
      if (known.size > MOST && oldest !== undefined) known.delete(oldest);
      for (const callback of [...callbacks]) callback(cue);
    },
    listen(callback) {
      const own = (cue: Cue): void => callback(cue);
      callbacks.add(own);
      for (const cue of [...known.values()]) own(cue);
      return () => callbacks.delete(own);
    },
    clear: () => known.clear(),
  };
}
