import {clockOf, type ChatMessage, type CrowdEvent, type Fact} from '../../protocol/index.js';
import {MAX_DELTA_FACTS, MAX_SELECTED} from '../limits.js';
import {emptyShow, withFact, type ShowState} from './show-state.js';

type MessageFact = Fact<{readonly type: 'message-posted'; readonly message: ChatMessage}>;

/** What a client needs to be where the room is. */
export interface Missed {
  readonly head: number;
  readonly reset: boolean;
  readonly facts: readonly Fact[];
}

/** Holds, in memory, what clients that join are given: the newest facts, and a selection that makes the show whole. */
export class CatchUp {
  #state: ShowState = emptyShow;
  #recent: Fact[] = [];
  #stage: Fact[] = [];
  #messages: MessageFact[] = [];
  // Made once for all who join between two packets.
  #selection: readonly Fact[] | undefined;

  get head(): number {
    return this.#state.head;
  }

  add(facts: readonly Fact[]): void {
    this.#selection = undefined;
    for (const fact of facts) {
      this.#state = withFact(this.#state, fact);
      this.#recent.push(fact);
      if (clockOf(fact.type) === 'stage') this.#stage.push(fact);
      else this.#addCrowd(fact);
    }
    this.#recent = this.#recent.slice(-MAX_DELTA_FACTS);
    if (this.#stage.length > 2 * MAX_SELECTED.stage) this.#stage = this.#stage.slice(-MAX_SELECTED.stage);
    this.#messages = this.#messages.slice(-MAX_SELECTED.messages);
  }

  /** All facts after `after`, or the selection where those are too many, or `after` is missing or not of this log. */
  since(after: number | undefined): Missed {
    const {head} = this;
    const missed = after === undefined ? Infinity : head - after;
    return missed >= 0 && missed <= this.#recent.length
      ? {head, reset: false, facts: this.#recent.slice(this.#recent.length - missed)}
      : {head, reset: true, facts: (this.#selection ??= this.#select())};
  }

  #select(): Fact[] {
    const shop = [...this.#state.goods.values()].flat().sort(bySeq).slice(-MAX_SELECTED.shop);
    return [...this.#stage.slice(-MAX_SELECTED.stage), ...shop, ...this.#messages].sort(bySeq);
  }

  #addCrowd(fact: Fact | Fact<CrowdEvent>): void {
    if (fact.type === 'message-posted') this.#messages.push(fact);
    if (fact.type === 'message-removed') {
      this.#messages = this.#messages.filter(({message}) => message.id !== fact.messageId);
    }
  }
}

function bySeq(a: Fact, b: Fact): number {
  return a.seq - b.seq;
}
