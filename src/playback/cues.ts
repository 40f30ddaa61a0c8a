import type {Cue} from './playback.js';

/** What a stream says of its moments, told once each, to whoever asks early or late. */
export interface Cues {
  tell(cue: Cue): void;
  /** Calls back with what is known, and with all that comes. Returns the stop. */
  listen(callback: (cue: Cue) => void): () => void;
  /** Another stream. */
  clear(): void;
}

/** A stream of a day with a cue each half minute; the oldest are forgotten. */
const MOST = 3000;

export function createCues(): Cues {
  const callbacks = new Set<(cue: Cue) => void>();
  const known = new Map<string, Cue>();
  return {
    tell(cue) {
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
