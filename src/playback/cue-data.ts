import type {CueText} from './cue-text.js';
import type {Cue} from './playback.js';

/** One and the same cue has one id, whether a playlist or timed ID3 brings it, and however often. */
export function cueOf({id, text}: CueText, dateMs: number): Cue {
  const data = dataOf(text);
  const own: unknown = typeof data === 'object' && data !== null ? Reflect.get(data, 'id') : undefined;
  // A segment that is read again may have moved by some milliseconds.
  return {id: typeof own === 'string' ? own : id ?? `${Math.round(dateMs / 1000)} ${text}`, dateMs, data};
}

function dataOf(text: string): unknown {
  for (const read of [JSON.parse, (encoded: string): unknown => JSON.parse(decodeURIComponent(encoded))]) {
    try {
      return read(text);
    } catch {
      // Not written like that.
    }
  }
  return text;
}
