import type {Fact, Manifest} from '../protocol/index.js';
import {CrowdLog} from './crowd-log.js';
import {Fold} from './fold.js';
import {reduceShop, type ShopFact} from './reduce-shop.js';
import type {StageFact} from './reduce-stage.js';
import type {Show, Stage} from './show.js';
import {isStageFact, StageLog} from './stage-log.js';

export interface Moment {
  /** Programme date of the frame on screen; server-now where nothing plays. Milliseconds since 1970. */
  readonly playheadMs: number;
  /** The server's clock. */
  readonly nowMs: number;
  /** At the live edge the crowd is shown as of now, behind it as of the playhead. */
  readonly atLiveEdge: boolean;
}

/** Messages that came over the link and are kept: half of them go when there are more. */
const KEPT_MESSAGES = 10_000;

/**
 * The log of one show as far as it is known, and the show that it makes at any moment: `fold(log, playhead, now)`. Facts come
 * from three sides, and one that comes twice counts once: the link (`append`, `reset`), the pages of the log (`addIndex`,
 * `addPage`) and the stream itself (`addCue`).
 */
export class Timeline {
  readonly #manifest: Pick<Manifest, 'status' | 'products'>;
  /** Told by the stream, which goes on whatever becomes of the log. */
  #cues: readonly StageFact[] = [];
  #stage!: StageLog;
  #shop!: Fold<Show['shop'], ShopFact>;
  #crowd!: CrowdLog;
  #lastSeq = 0;
  #heldFrom = Infinity;
  // The answer for as long as what it is made of stays the same.
  #risen: {readonly stage: Stage; readonly now: Stage; readonly result: Stage} | undefined;

  constructor(manifest: Pick<Manifest, 'status' | 'products'>) {
    this.#manifest = manifest;
    this.#clear(manifest.status);
  }

  /** What the host did, in the order in which it happens: also what the viewer has not come to. */
  get stageFacts(): readonly StageFact[] {
    return this.#stage.facts;
  }

  /** The `seq` from which on all messages are there, up to the newest; `Infinity` before anything came over the link. */
  get heldFrom(): number {
    return this.#heldFrom;
  }

  /** Adds facts in the order of `seq`. One that was seen before changes nothing. */
  append(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.seq <= this.#lastSeq) continue;
      this.#lastSeq = fact.seq;
      this.#heldFrom = Math.min(this.#heldFrom, fact.seq);
      this.#file(fact);
    }
    if (this.#crowd.size > KEPT_MESSAGES) this.#forgetOldest();
  }

  /** Begins anew from a selection of facts that tells the whole stage, the goods and the newest of the crowd. */
  reset(facts: readonly Fact[]): void {
    this.#clear(facts.some(isStageFact) ? 'scheduled' : this.#manifest.status);
    this.#lastSeq = 0;
    for (const fact of this.#cues) this.#stage.addCue(fact);
    this.append(facts);
    const oldest = facts.find(({type}) => type === 'message-posted') ?? facts.at(-1);
    this.#heldFrom = oldest?.seq ?? Infinity;
  }

  /** Adds what the index of the log tells: every stage fact, and what was removed. */
  addIndex(facts: readonly Fact[]): void {
    for (const fact of facts) this.#fileBehind(fact);
  }

  /** Adds a page of the log, in whatever order they come. */
  addPage(facts: readonly Fact[]): void {
    for (const fact of facts) if (fact.seq < this.#heldFrom) this.#fileBehind(fact);
  }

  /** Forgets the messages of a page, from one `seq` up to, and without, another. What came over the link stays. */
  dropPage(from: number, to: number): void {
    this.#crowd.drop(from, Math.min(to, this.#heldFrom));
  }

  /** Adds what the stream itself tells of a moment; `seq` is that of the log where the stream knows it, else 0. */
  addCue(fact: StageFact): void {
    this.#cues = [...this.#cues, fact];
    this.#stage.addCue(fact);
  }

  at({playheadMs, nowMs, atLiveEdge}: Moment): Show {
    // What has been told has happened: neither waits for an estimate of the server's clock.
    const shop = this.#shop.at(Infinity);
    const crowd = this.#crowd.at(atLiveEdge ? Infinity : playheadMs);
    return {stage: this.#stageAt(playheadMs, nowMs), shop, crowd};
  }

  /** Programme date of the first stage fact behind the playhead; undefined when there is none yet. */
  nextStageFact(playheadMs: number): number | undefined {
    return this.#stage.nextAfter(playheadMs);
  }

  /** The same of the first message. */
  nextMessage(playheadMs: number): number | undefined {
    return this.#crowd.nextAfter(playheadMs);
  }

  // The curtain rises for everybody at once: nobody has a frame on screen yet, and a viewer who begins a few seconds
  // behind the start is in the show, not in front of it.
  #stageAt(playheadMs: number, nowMs: number): Stage {
    const stage = this.#stage.at(playheadMs);
    if (stage.status !== 'scheduled' || playheadMs >= nowMs) return stage;
    const now = this.#stage.at(nowMs);
    return now.status === 'scheduled' ? stage : this.#started(stage, now);
  }

  #started(stage: Stage, now: Stage): Stage {
    if (this.#risen?.stage !== stage || this.#risen.now !== now) {
      const status = now.status === 'cancelled' ? now.status : 'live';
      this.#risen = {stage, now, result: {...stage, status, startedAt: now.startedAt}};
    }
    return this.#risen.result;
  }

  #clear(status: Stage['status']): void {
    this.#stage = new StageLog(status);
    this.#shop = new Fold<Show['shop'], ShopFact>({products: this.#manifest.products}, reduceShop);
    this.#crowd = new CrowdLog();
  }

  #forgetOldest(): void {
    const from = this.#crowd.seqBehind(KEPT_MESSAGES / 2) ?? 0;
    this.#heldFrom = Math.max(this.#heldFrom, from);
    this.#crowd.drop(0, from);
  }

  /** Files a fact that is not the newest. What is true of the goods now, an older fact of them must not undo. */
  #fileBehind(fact: Fact): void {
    if (isStageFact(fact) || fact.type === 'message-posted' || fact.type === 'message-removed') this.#file(fact);
  }

  #file(fact: Fact): void {
    if (isStageFact(fact)) return void this.#stage.add(fact);
    switch (fact.type) {
      case 'product-listed':
      case 'product-changed':
      case 'show-rescheduled':
      case 'recording-published':
        return this.#shop.add(fact);
      case 'message-posted':
      case 'message-removed':
        return this.#crowd.add(fact);
      case 'unknown':
    }
  }
}
