import type {ReadableAtom} from '../atom/atom.js';
import type {PlaybackState} from '../playback/playback.js';
import type {Fact, Manifest} from '../protocol/index.js';
import {Timeline} from '../show/timeline.js';
import {checkPin} from './check-pin.js';
import {onFrames} from './frame-clock.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface ShowTrackerOptions {
  /** Those that are kept. */
  readonly slices: Pick<Slices, 'stage' | 'shop' | 'crowd'>;
  readonly playback: ReadableAtom<PlaybackState>;
  /** Programme date of the frame on screen; undefined where nothing plays. */
  readonly playheadMs: () => number | undefined;
  readonly nowMs: () => number;
  readonly report: (problem: Problem) => void;
}

/** While the first frame is on its way, stage facts of the last seconds are about to be seen again: wait for them. */
const TYPICAL_LATENCY_MS = 4000;

/** A fact that is further away than this is waited for with a timer, a nearer one frame by frame. */
const NEAR_MS = 1000;

/** The longest delay of a browser's timer. */
const LONGEST_DELAY_MS = 2 ** 31 - 1;

/**
 * Keeps the slices of a show in step with the playhead and with now. Runs frames only while a fact is about to happen,
 * and behind the live edge, where the crowd goes by the playhead too.
 */
export class ShowTracker {
  readonly #options: ShowTrackerOptions;
  readonly #stops: readonly (() => void)[];
  #timeline: Timeline | undefined;
  #stopFrames: (() => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShowTrackerOptions) {
    this.#options = options;
    this.#stops = [options.playback.listen(() => this.refresh()), checkPin(options.slices, options.report)];
  }

  /** Begins a show. One without a show server goes by the times that its manifest gives. */
  open(manifest: Manifest): void {
    this.#timeline = new Timeline(manifest);
    if (!manifest.link) this.#timeline.append(scheduledFacts(manifest));
    this.refresh();
  }

  receive(facts: readonly Fact[], reset: boolean): void {
    if (reset) this.#timeline?.reset(facts);
    else this.#timeline?.append(facts);
    this.refresh();
  }

  /** Shows the moment that the playhead and the clock stand at. */
  refresh(): void {
    const timeline = this.#timeline;
    if (!timeline) return;
    const nowMs = this.#options.nowMs();
    const playheadMs = this.playheadMs();
    const {atLiveEdge} = this.#options.playback.get();
    const {slices} = this.#options;
    const {stage, shop, crowd} = timeline.at({playheadMs, nowMs, atLiveEdge});
    // The shop first: a pin finds its product.
    slices.shop.set(shop);
    slices.stage.set(stage);
    slices.crowd.set(crowd);
    const next = timeline.nextStageFact(playheadMs);
    this.#wait(atLiveEdge ? next && next - playheadMs : 0);
  }

  /** Programme date of the frame on screen, or now where nothing plays or will. */
  playheadMs(): number {
    const now = this.#options.nowMs();
    const {status} = this.#options.playback.get();
    if (status === 'idle' || status === 'ended' || status === 'failed') return now;
    const playhead = this.#options.playheadMs();
    if (playhead === undefined) return status === 'loading' ? now - TYPICAL_LATENCY_MS : now;
    return status === 'lost' && this.#isOver(now) ? now : playhead;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#wait(undefined);
    this.#timeline = undefined;
  }

  // The host ended the show and took the stream away: the last seconds of it will never be seen.
  #isOver(now: number): boolean {
    return this.#timeline?.at({playheadMs: now, nowMs: now, atLiveEdge: true}).stage.status === 'ended';
  }

  /** Refreshes when `delayMs` has passed by the playhead; never, while that is undefined or the playhead stands. */
  #wait(delayMs: number | undefined): void {
    clearTimeout(this.#timer);
    const stands = this.#options.playback.get().status === 'paused' && this.#options.playheadMs() !== undefined;
    if (delayMs !== undefined && delayMs <= NEAR_MS && !stands) {
      this.#stopFrames ??= onFrames(() => this.refresh());
      return;
    }
    this.#stopFrames?.();
    this.#stopFrames = undefined;
    if (delayMs === undefined || stands) return;
    this.#timer = setTimeout(() => this.refresh(), Math.min(delayMs - NEAR_MS / 2, LONGEST_DELAY_MS));
  }
}

function scheduledFacts({status, startsAt, endsAt}: Manifest): readonly Fact[] {
  if (status !== 'scheduled' || startsAt === undefined) return [];
  const started: Fact = {seq: 1, at: startsAt, type: 'show-started'};
  return endsAt === undefined || endsAt < startsAt ? [started] : [started, {seq: 2, at: endsAt, type: 'show-ended'}];
}
