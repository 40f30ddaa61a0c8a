import type {CueText} from './cue-text.js';
import type {Cue} from './playback.js';

/** What a stream says of its moments, told once each, to whoever asks early or late. */
export interface Cues {
  tell(text: CueText): Promise<void>;
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
  let known = new Map<string, Cue>();

  function tellOnce(cue: Cue): void {
    // Playlists repeat their cues with each reload, and segments with each seek.
    if (known.has(cue.id)) return;
    known.set(cue.id, cue);
    const [oldest] = known.keys();
    if (known.size > MOST && oldest !== undefined) known.delete(oldest);
    for (const callback of [...callbacks]) callback(cue);
  }

  return {
    async tell(text) {
      const dateMs = text.dateMs ?? (text.seconds === undefined ? undefined : dateAt(text.seconds));
      if (dateMs === undefined) return;
      const stream = known;
      try {
        const {cueOf} = await import('./cue-data.js');
        const cue = cueOf(text, dateMs);
        // Timed ID3 is used for much else, which is not JSON.
        const foreign = text.dateMs === undefined && typeof cue.data === 'string';
        if (stream === known && !foreign) tellOnce(cue);
      } catch {
        // The playlist will say it again.
      }
    },
    listen(callback) {
      const own = (cue: Cue): void => callback(cue);
      callbacks.add(own);
      for (const cue of [...known.values()]) own(cue);
      return () => callbacks.delete(own);
    },
    clear() {
      known = new Map();
    },
  };
}
