import {clockOf, type Fact, type Manifest} from '../protocol/index.js';
import {Fold} from './fold.js';
import {reduceCrowd, type CrowdFact} from './reduce-crowd.js';
import {reduceShop, type ShopFact} from './reduce-shop.js';
import {reduceStage, type StageFact} from './reduce-stage.js';
import type {Show, Stage} from './show.js';

export interface Moment {
  /** Programme date of the frame on screen; server-now where nothing plays. Milliseconds since 1970. */
  readonly playheadMs: number;
  /** The server's clock. */
  readonly nowMs: number;
  /** At the live edge the crowd is shown as of now, behind it as of the playhead. */
  readonly atLiveEdge: boolean;
}

/** The log of one show as far as it is known, and the show that it makes at any moment: `fold(log, playhead, now)`. */
export class Timeline {
  readonly #manifest: Pick<Manifest, 'status' | 'products'>;
  #stage!: Fold<Stage, StageFact>;
  #shop!: Fold<Show['shop'], ShopFact>;
  #crowd!: Fold<Show['crowd'], CrowdFact>;
  #lastSeq = 0;
  // The answer for as long as what it is made of stays the same.
  #risen: {readonly stage: Stage; readonly startedAt: number | undefined; readonly result: Stage} | undefined;

  constructor(manifest: Pick<Manifest, 'status' | 'products'>) {
    this.#manifest = manifest;
    this.#clear(manifest.status);
  }

  /** Adds facts in the order of `seq`. One that was seen before changes nothing. */
  append(facts: readonly Fact[]): void {
    for (const fact of facts) {
      if (fact.seq <= this.#lastSeq) continue;
      this.#lastSeq = fact.seq;
      this.#file(fact);
    }
  }

  /** Begins anew from a selection of facts that tells the whole stage, the goods and the newest of the crowd. */
  reset(facts: readonly Fact[]): void {
    const toldStage = facts.some(({type}) => clockOf(type) === 'stage');
    this.#clear(toldStage ? 'scheduled' : this.#manifest.status);
    this.#lastSeq = 0;
    this.append(facts);
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

  // The curtain rises for everybody at once: nobody has a frame on screen yet, and a viewer who begins a few seconds
  // behind the start is in the show, not in front of it.
  #stageAt(playheadMs: number, nowMs: number): Stage {
    const stage = this.#stage.at(playheadMs);
    if (stage.status !== 'scheduled' || playheadMs >= nowMs) return stage;
    const now = this.#stage.at(nowMs);
    return now.status === 'scheduled' ? stage : this.#started(stage, now);
  }

  #started(stage: Stage, {startedAt}: Stage): Stage {
    if (this.#risen?.stage !== stage || this.#risen.startedAt !== startedAt) {
      this.#risen = {stage, startedAt, result: {...stage, status: 'live', startedAt}};
    }
    return this.#risen.result;
  }

  #clear(status: Stage['status']): void {
    this.#stage = new Fold<Stage, StageFact>({status, pins: []}, reduceStage);
    this.#shop = new Fold<Show['shop'], ShopFact>({products: this.#manifest.products}, reduceShop);
    this.#crowd = new Fold<Show['crowd'], CrowdFact>({messages: []}, reduceCrowd);
  }

  #file(fact: Fact): void {
    switch (fact.type) {
      case 'show-started':
      case 'show-paused':
      case 'show-resumed':
      case 'show-ended':
      case 'show-cancelled':
      case 'chapter-started':
      case 'product-pinned':
      case 'product-unpinned':
        return this.#stage.append(fact);
      case 'product-listed':
      case 'product-changed':
      case 'show-rescheduled':
      case 'recording-published':
        return this.#shop.append(fact);
      case 'message-posted':
      case 'message-removed':
        return this.#crowd.append(fact);
      case 'unknown':
    }
  }
}
