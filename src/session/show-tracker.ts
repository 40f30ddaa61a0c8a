import type {ReadableAtom} from '../atom/atom.js';
import type {PlaybackState} from '../playback/playback.js';
import type {Fact, Manifest} from '../protocol/index.js';
import {chaptersOf} from '../show/chapters.js';
import type {StageFact} from '../show/reduce-stage.js';
import {Timeline} from '../show/timeline.js';
import {checkPin} from './check-pin.js';
import {FramePlayhead} from './frame-playhead.js';
import {lazy, type Lazy} from './lazy.js';
import type {LogReader} from './log-reader.js';
import {planNext, type NextLook} from './next-look.js';
import type {Problem} from './problem.js';
import {scheduledFacts} from './scheduled-facts.js';
import type {Slices} from './slices.js';

export interface ShowTrackerOptions {
  /** Those that are kept. */
  readonly slices: Pick<Slices, 'stage' | 'shop' | 'crowd' | 'chapters'>;
  readonly playback: ReadableAtom<PlaybackState>;
  /** The element that plays, where one is attached. */
  readonly video: ReadableAtom<HTMLVideoElement | undefined>;
  /**
   * Programme date of the frame at a position of the media timeline; of the frame on screen where none is given. Undefined
   * where nothing plays.
   */
  readonly playheadMs: (mediaSeconds?: number) => number | undefined;
  readonly nowMs: () => number;
  readonly report: (problem: Problem) => void;
}

/** While the first frame is on its way, stage facts of the last seconds are about to be seen again: wait for them. */
const TYPICAL_LATENCY_MS = 4000;

/**
 * Keeps the slices of a show in step with the playhead and with now: live, rewound and in a replay by one and the same code.
 * Follows the frames only while a fact of the stage is about to happen.
 */
export class ShowTracker {
  readonly #options: ShowTrackerOptions;
  readonly #stops: readonly (() => void)[];
  readonly #frame: FramePlayhead;
  #timeline: Timeline | undefined;
  #reader: Lazy<LogReader> | undefined;
  #hasLink = false;
  readonly #chapters = keptChapters();
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ShowTrackerOptions) {
    this.#options = options;
    const refresh = (): void => this.refresh();
    this.#frame = new FramePlayhead({...options, framed: refresh});
    this.#stops = [options.playback.listen(refresh), checkPin(options.slices, options.report)];
  }

  /** Begins a show. One of which there is neither link nor log goes by the times that its manifest gives. */
  open(manifest: Manifest): void {
    const {report} = this.#options;
    const {link, log: url} = manifest;
    const timeline = new Timeline(manifest);
    this.#timeline = timeline;
    this.#hasLink = link !== undefined;
    if (!link && url === undefined) timeline.append(scheduledFacts(manifest));
    this.#reader?.drop((it) => it.close());
    this.#reader = url === undefined ? undefined : lazy(
      async () => new (await import('./log-reader.js')).LogReader({url, timeline, changed: () => this.refresh(), report}),
      (error) => report({code: 'log-unreachable', message: `The log's script could not be loaded. ${String(error)}`, fatal: false}),
    );
    this.refresh();
  }

  receive(facts: readonly Fact[], reset: boolean): void {
    if (reset) {
      this.#timeline?.reset(facts);
      this.#reader?.current?.forget();
    } else this.#timeline?.append(facts);
    this.refresh();
  }

  /** Adds what the stream itself tells of a moment. */
  cue(fact: StageFact): void {
    this.#timeline?.addCue(fact);
    this.refresh();
  }

  /** Shows the moment that the playhead and the clock stand at. */
  refresh(): void {
    const timeline = this.#timeline;
    if (!timeline) return;
    const nowMs = this.#options.nowMs();
    const playheadMs = this.playheadMs();
    const {atLiveEdge, live, rate, status} = this.#options.playback.get();
    const isBehind = !atLiveEdge || !live;
    const {slices} = this.#options;
    const {stage, shop, crowd} = timeline.at({playheadMs, nowMs, atLiveEdge: !isBehind});
    // The shop first: a pin finds its product.
    slices.shop.set(shop);
    slices.stage.set(stage);
    slices.crowd.set(crowd);
    slices.chapters.set(this.#chapters(timeline.stageFacts, shop.products));
    if (isBehind || !this.#hasLink) this.#reader?.use((it) => it.follow(playheadMs));
    // What stands comes nearer to nothing.
    const stands = status === 'paused' && this.#options.playheadMs() !== undefined;
    this.#look(stands ? undefined : planNext({
      stageInMs: delay(timeline.nextStageFact(playheadMs), playheadMs),
      crowdInMs: isBehind ? delay(timeline.nextMessage(playheadMs), playheadMs) : undefined,
      rate: this.#options.video.get()?.playbackRate || rate,
    }));
  }

  /** Programme date of the frame on screen, or now where nothing plays or will. */
  playheadMs(): number {
    const now = this.#options.nowMs();
    const {status} = this.#options.playback.get();
    if (status === 'idle' || status === 'ended' || status === 'failed') return now;
    const playhead = this.#frame.playheadMs();
    if (playhead === undefined) return status === 'loading' ? now - TYPICAL_LATENCY_MS : now;
    return status === 'lost' && this.#isOver(now) ? now : playhead;
  }

  close(): void {
    for (const stop of this.#stops) stop();
    this.#look(undefined);
    this.#frame.close();
    this.#reader?.drop((it) => it.close());
    this.#timeline = undefined;
  }

  // The host ended the show and took the stream away: the last seconds of it will never be seen.
  #isOver(now: number): boolean {
    return this.#timeline?.at({playheadMs: now, nowMs: now, atLiveEdge: true}).stage.status === 'ended';
  }

  #look(next: NextLook | undefined): void {
    clearTimeout(this.#timer);
    this.#frame.follow(next === 'frames');
    if (typeof next === 'number') this.#timer = setTimeout(() => this.refresh(), next);
  }
}

/** The chapters of these facts and goods, the same list for as long as those are the same. */
function keptChapters(): typeof chaptersOf {
  let last: {readonly facts: unknown; readonly products: unknown; readonly chapters: ReturnType<typeof chaptersOf>} | undefined;
  return (facts, products) => {
    if (last?.facts !== facts || last.products !== products) last = {facts, products, chapters: chaptersOf(facts, products)};
    return last.chapters;
  };
}

function delay(at: number | undefined, playheadMs: number): number | undefined {
  return at === undefined ? undefined : at - playheadMs;
}
