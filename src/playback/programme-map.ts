import type {PlaybackWindow} from './playback.js';

/** A stretch of the media timeline whose first frame has a programme date: a segment, as hls.js describes it. */
export interface DatedSpan {
  /** In seconds of the media timeline. */
  readonly start: number;
  readonly end: number;
  /** EXT-X-PROGRAM-DATE-TIME, in milliseconds since 1970. */
  readonly programDateTime: number | null;
}

/**
 * Programme date at a position of the media timeline. By the segment that is there, and not by the one that was playing
 * last: right after a seek, and where an encoder began anew with another date, only that is right.
 */
export function dateAt(spans: readonly DatedSpan[], seconds: number): number | undefined {
  const span = spans[indexAt(spans, seconds)];
  if (!span || span.programDateTime === null || !Number.isFinite(span.programDateTime)) return undefined;
  return span.programDateTime + (seconds - span.start) * 1000;
}

/** Position of the frame of that programme date, or of the nearest. Where a date comes twice, of the later one. */
export function secondsAt(spans: readonly DatedSpan[], dateMs: number): number | undefined {
  let nearest: number | undefined;
  let distanceMs = Infinity;
  for (const {start, end, programDateTime} of spans) {
    if (programDateTime === null) continue;
    const offsetMs = dateMs - programDateTime;
    const within = Math.min(Math.max(0, offsetMs), (end - start) * 1000);
    if (Math.abs(offsetMs - within) > distanceMs) continue;
    distanceMs = Math.abs(offsetMs - within);
    nearest = start + within / 1000;
  }
  return nearest;
}

/** First and last programme date. An encoder that began anew with an earlier date may have the first one in the middle. */
export function windowOf(spans: readonly DatedSpan[]): PlaybackWindow | undefined {
  let startMs = Infinity;
  let endMs = -Infinity;
  for (const {start, end, programDateTime} of spans) {
    if (programDateTime === null) continue;
    startMs = Math.min(startMs, programDateTime);
    endMs = Math.max(endMs, programDateTime + (end - start) * 1000);
  }
  return startMs < endMs ? {startMs, endMs} : undefined;
}

/** Of the span that a position is in; of the first or the last outside of all. A recording of hours has thousands. */
function indexAt(spans: readonly DatedSpan[], seconds: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle]?.start ?? Infinity) <= seconds) low = middle;
    else high = middle - 1;
  }
  return low;
}
