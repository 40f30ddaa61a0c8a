import type {Timeline} from './timeline.js';

/** How many segments of the clip make one segment of the low-latency playlist: each is one of its parts. */
export const PARTS = 4;

export interface LowLatencyOptions {
  readonly timeline: Timeline;
  /** Milliseconds since 1970. */
  readonly nowMs: number;
  readonly windowMs: number;
  readonly map: string;
  /** URI of a part, by the number of the clip's segment. */
  readonly part: (sequence: number) => string;
  readonly segment: (sequence: number) => string;
}

/** Whole segments at the live edge whose parts are still named. */
const WITH_PARTS = 3;

/** A low-latency media playlist (draft-pantos-hls-rfc8216bis, section 4.4.4.9). */
export function lowLatencyPlaylist({timeline, nowMs, windowMs, map, part, segment}: LowLatencyOptions): string {
  const partMs = Math.max(...timeline.clip.segmentDurationsMs);
  const parts = timeline.countAt(nowMs);
  const whole = Math.floor(parts / PARTS);
  const first = Math.max(0, whole - Math.ceil(windowMs / (partMs * PARTS)));
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:9',
    `#EXT-X-TARGETDURATION:${Math.round((partMs * PARTS) / 1000)}`,
    `#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=${((3 * partMs) / 1000).toFixed(3)}`,
    `#EXT-X-PART-INF:PART-TARGET=${(partMs / 1000).toFixed(3)}`,
    `#EXT-X-MEDIA-SEQUENCE:${first}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${timeline.windowAt(timeline.segment(first * PARTS).startsAt + partMs, 1).discontinuitySequence}`,
    `#EXT-X-MAP:URI="${map}"`,
  ];
  for (let sequence = first; sequence <= whole; sequence++) {
    const numbers = Array.from({length: PARTS}, (_, index) => sequence * PARTS + index);
    const there = numbers.filter((number) => number < parts).map((number) => timeline.segment(number));
    const [start] = there;
    if (!start) break;
    if (timeline.isDiscontinuous(start)) lines.push('#EXT-X-DISCONTINUITY');
    lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(start.startsAt).toISOString()}`);
    if (sequence >= whole - WITH_PARTS) {
      for (const {sequence: number, durationMs} of there) {
        lines.push(`#EXT-X-PART:DURATION=${(durationMs / 1000).toFixed(3)},INDEPENDENT=YES,URI="${part(number)}"`);
      }
    }
    if (sequence === whole) break;
    const durationMs = there.reduce((sum, {durationMs: ms}) => sum + ms, 0);
    lines.push(`#EXTINF:${(durationMs / 1000).toFixed(3)},`, segment(sequence));
  }
  lines.push(`#EXT-X-PRELOAD-HINT:TYPE=PART,URI="${part(parts)}"`);
  return `${lines.join('\n')}\n`;
}

/** When the part that a blocking reload asks for is there (section 6.2.5.2); undefined where it asks for none. */
export function blockedUntil(timeline: Timeline, query: URLSearchParams): number | undefined {
  const sequence = query.get('_HLS_msn');
  if (sequence === null || !/^\d{1,12}$/.test(sequence)) return undefined;
  const part = query.get('_HLS_part');
  const number = Number(sequence) * PARTS + (part !== null && /^\d{1,3}$/.test(part) ? Number(part) : PARTS - 1);
  const {startsAt, durationMs} = timeline.segment(number);
  return startsAt + durationMs;
}
