import type {Clip} from './clip.js';

export interface Segment {
  /** Its media sequence number: 0 is the first of the broadcast. */
  readonly sequence: number;
  /** Which segment of the clip it shows. */
  readonly index: number;
  /** Programme date of its first frame, in milliseconds since 1970. */
  readonly startsAt: number;
  readonly durationMs: number;
}

export interface SegmentWindow {
  readonly segments: readonly Segment[];
  /** How many discontinuities have left the playlist (RFC 8216, section 4.4.3.3). */
  readonly discontinuitySequence: number;
}

export interface ClipPosition {
  /** How many whole times the clip had been played. */
  readonly loop: number;
  /** Milliseconds into the clip. */
  readonly positionMs: number;
  readonly loopStartedAt: number;
  /** Programme date of the first frame of the next loop. */
  readonly nextLoopAt: number;
}

/**
 * The broadcast of an endless loop as arithmetic: nothing is counted or kept, so any two servers that know `startedAt`
 * (milliseconds since 1970) publish the same segments under the same numbers.
 */
export class Timeline {
  readonly #offsets: readonly number[];

  constructor(readonly clip: Clip, readonly startedAt: number) {
    let offset = 0;
    this.#offsets = clip.segmentDurationsMs.map((ms) => (offset += ms) - ms);
  }

  positionAt(at: number): ClipPosition {
    const elapsed = at - this.startedAt;
    const loop = Math.floor(elapsed / this.clip.durationMs);
    const loopStartedAt = this.startedAt + loop * this.clip.durationMs;
    return {loop, positionMs: at - loopStartedAt, loopStartedAt, nextLoopAt: loopStartedAt + this.clip.durationMs};
  }

  /** How many whole segments there are at a time: the number of the one that is still being made. */
  countAt(at: number): number {
    if (at < this.startedAt) return 0;
    const {loop, positionMs} = this.positionAt(at);
    const next = this.#offsets.findIndex((offset) => offset > positionMs);
    return loop * this.#offsets.length + (next < 0 ? this.#offsets.length : next) - 1;
  }

  segment(sequence: number): Segment {
    const count = this.#offsets.length;
    const index = sequence % count;
    const offset = this.#offsets[index];
    const durationMs = this.clip.segmentDurationsMs[index];
    if (offset === undefined || durationMs === undefined) throw new RangeError(`No segment has the number ${sequence}`);
    return {sequence, index, startsAt: this.startedAt + Math.floor(sequence / count) * this.clip.durationMs + offset, durationMs};
  }

  /** The whole segments of the last `windowMs`. */
  windowAt(at: number, windowMs: number): SegmentWindow {
    const end = this.countAt(at);
    const segments: Segment[] = [];
    let length = 0;
    for (let sequence = end - 1; sequence >= 0 && length < windowMs; sequence--) {
      const segment = this.segment(sequence);
      segments.unshift(segment);
      length += segment.durationMs;
    }
    const first = segments[0]?.sequence ?? 0;
    // The mark before the first segment of a loop is still in the playlist while that segment is: count those before it.
    return {segments, discontinuitySequence: first === 0 ? 0 : Math.floor((first - 1) / this.#offsets.length)};
  }

  /** A loop begins: the clocks of the media start over at 0. */
  isDiscontinuous({sequence, index}: Segment): boolean {
    return index === 0 && sequence > 0;
  }
}
