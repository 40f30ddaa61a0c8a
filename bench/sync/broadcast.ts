import {CHUNK_MS, CLIP_MS} from './pattern.js';

/** From that moment of the broadcast on, the encoder stamps later dates, and its media clock begins anew. */
export interface DateJump {
  readonly afterMs: number;
  readonly byMs: number;
}

export interface BroadcastOptions {
  /** Programme date of the first frame, in milliseconds since 1970; the picture says 0 there. */
  readonly startedAt: number;
  /** When the first frame was taken; as its date says where missing. */
  readonly takenAt?: number | undefined;
  /** Both numbers are whole segments. */
  readonly jumps?: readonly DateJump[] | undefined;
  /** It ended after so long. */
  readonly lengthMs?: number | undefined;
}

export interface Chunk {
  readonly number: number;
  /** Programme date of its first frame. */
  readonly dateMs: number;
  /** Which piece of the clip it shows. */
  readonly index: number;
  /** Where it stands in the run of the encoder, which counts pieces from 0. */
  readonly place: number;
  /** Which run of the encoder it is from. */
  readonly run: number;
}

/** The test picture on air, as arithmetic: the picture follows the programme date, whatever the media clock does. */
export class Broadcast {
  readonly startedAt: number;
  readonly takenAt: number;
  readonly #jumps: readonly DateJump[];
  readonly #lengthMs: number;

  constructor({startedAt, takenAt = startedAt, jumps = [], lengthMs = Infinity}: BroadcastOptions) {
    this.startedAt = startedAt;
    this.takenAt = takenAt;
    this.#jumps = jumps;
    this.#lengthMs = lengthMs;
  }

  /** Programme date of what is before the camera. */
  dateAt(nowMs: number): number {
    const elapsedMs = nowMs - this.takenAt;
    const skippedMs = this.#jumps.reduce((sum, {afterMs, byMs}) => (elapsedMs >= afterMs ? sum + byMs : sum), 0);
    return this.startedAt + elapsedMs + skippedMs;
  }

  chunk(number: number): Chunk {
    const elapsedMs = number * CHUNK_MS;
    const past = this.#jumps.filter(({afterMs}) => elapsedMs >= afterMs);
    const dateMs = this.dateAt(this.takenAt + elapsedMs);
    const index = ((dateMs - this.startedAt) % CLIP_MS) / CHUNK_MS;
    return {number, dateMs, index, place: number - (past.at(-1)?.afterMs ?? 0) / CHUNK_MS, run: past.length};
  }

  /** How many whole chunks have been taken. */
  countAt(nowMs: number): number {
    return Math.max(0, Math.floor(Math.min(nowMs - this.takenAt, this.#lengthMs) / CHUNK_MS));
  }

  isOver(nowMs: number): boolean {
    return nowMs - this.takenAt >= this.#lengthMs;
  }
}
