import type {Broadcast, Chunk} from './broadcast.js';
import {CHUNK_MS} from './pattern.js';

export interface ChannelOptions {
  readonly broadcast: Broadcast;
  /** 1,000 or 2,000. */
  readonly segmentMs: number;
  /** How far back a viewer can go. */
  readonly windowMs: number;
  /** How long the way from the camera to the playlist takes. */
  readonly delayMs?: number | undefined;
  /** Low-Latency HLS: parts of half a second, and playlists that are held back until there is a new one. */
  readonly lowLatency?: boolean | undefined;
}

/** How many segments at the end of the playlist are listed in parts too. */
const SEGMENTS_IN_PARTS = 3;

/** One way on which viewers get a broadcast: its playlist, at any time. */
export class Channel {
  readonly lowLatency: boolean;
  readonly broadcast: Broadcast;
  readonly segmentMs: number;
  readonly #chunksEach: number;
  readonly #windowMs: number;
  readonly #delayMs: number;

  constructor({broadcast, segmentMs, windowMs, delayMs = 0, lowLatency = false}: ChannelOptions) {
    this.broadcast = broadcast;
    this.segmentMs = segmentMs;
    this.lowLatency = lowLatency;
    this.#chunksEach = segmentMs / CHUNK_MS;
    this.#windowMs = windowMs;
    this.#delayMs = delayMs;
  }

  chunksOf(segment: number): readonly Chunk[] {
    return Array.from({length: this.#chunksEach}, (_, index) => this.broadcast.chunk(segment * this.#chunksEach + index));
  }

  /** How many whole chunks can be had. */
  countAt(nowMs: number): number {
    return this.broadcast.countAt(nowMs - this.#delayMs);
  }

  /** Whether a playlist would name that part, or the whole segment where no part is asked for. */
  has({segment, part}: {readonly segment: number; readonly part?: number | undefined}, nowMs: number): boolean {
    const last = segment * this.#chunksEach + (part ?? this.#chunksEach - 1);
    return last < this.countAt(nowMs);
  }

  /** The media playlist (RFC 8216bis). */
  playlist(nowMs: number): string {
    const count = this.countAt(nowMs);
    const end = Math.floor(count / this.#chunksEach);
    const first = Math.max(0, end - Math.ceil(this.#windowMs / this.segmentMs));
    const over = this.broadcast.isOver(nowMs - this.#delayMs);
    const lines = [
      '#EXTM3U',
      '#EXT-X-VERSION:9',
      `#EXT-X-TARGETDURATION:${this.segmentMs / 1000}`,
      ...(this.lowLatency ? ['#EXT-X-PART-INF:PART-TARGET=0.5', '#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=1.5'] : []),
      `#EXT-X-MEDIA-SEQUENCE:${first}`,
      `#EXT-X-DISCONTINUITY-SEQUENCE:${this.#runBefore(first)}`,
      '#EXT-X-INDEPENDENT-SEGMENTS',
      '#EXT-X-MAP:URI="init.mp4"',
    ];
    for (let segment = first; segment < end; segment++) lines.push(...this.#segment(segment, segment >= end - SEGMENTS_IN_PARTS));
    if (over) lines.push('#EXT-X-ENDLIST');
    else if (this.lowLatency) lines.push(...this.#unfinished(end, count));
    return `${lines.join('\n')}\n`;
  }

  #segment(number: number, inParts: boolean): readonly string[] {
    const chunks = this.chunksOf(number);
    return [
      ...this.#head(number),
      ...(this.lowLatency && inParts ? chunks.map(part) : []),
      `#EXTINF:${(this.segmentMs / 1000).toFixed(3)},`,
      `segment-${number}.m4s`,
    ];
  }

  #unfinished(number: number, count: number): readonly string[] {
    const chunks = this.chunksOf(number).filter((chunk) => chunk.number < count);
    const hint = `#EXT-X-PRELOAD-HINT:TYPE=PART,URI="part-${count}.m4s"`;
    return chunks.length > 0 ? [...this.#head(number), ...chunks.map(part), hint] : [hint];
  }

  #head(segment: number): readonly string[] {
    const {dateMs, run} = this.broadcast.chunk(segment * this.#chunksEach);
    return [
      ...(run === this.#runBefore(segment) ? [] : ['#EXT-X-DISCONTINUITY']),
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(dateMs).toISOString()}`,
    ];
  }

  /** The mark in front of a segment counts only when that segment has left the playlist. */
  #runBefore(segment: number): number {
    return segment === 0 ? 0 : this.broadcast.chunk(segment * this.#chunksEach - 1).run;
  }
}

function part({number}: Chunk): string {
  return `#EXT-X-PART:DURATION=0.5,INDEPENDENT=YES,URI="part-${number}.m4s"`;
}
