import type {ChatMessage, Fact, LogIndex} from '../../protocol/index.js';
import {MAX_DELTA_FACTS, MAX_INDEXED, MAX_SELECTED} from '../limits.js';
import {emptyShow, withFact, type ShowState} from './show-state.js';
import {StageWindow} from './stage-window.js';

type MessageFact = Fact<{readonly type: 'message-posted'; readonly message: ChatMessage}>;

/** What a client needs to be where the room is. */
export interface Missed {
  readonly head: number;
  readonly reset: boolean;
  readonly facts: readonly Fact[];
}

/** Holds, in memory, what clients that join are given: the newest facts, and a selection that makes the show whole. */
export class CatchUp {
  readonly #window = new StageWindow(MAX_SELECTED.stage);
  #state: ShowState = emptyShow;
  #recent: Fact[] = [];
  #indexed: Fact[] = [];
  #messages: MessageFact[] = [];
  // Each made once for all who ask between two packets.
  #selection: readonly Fact[] | undefined;
  #index: LogIndex | undefined;

  get head(): number {
    return this.#state.head;
  }

  add(facts: readonly Fact[]): void {
    this.#selection = undefined;
    this.#index = undefined;
    for (const fact of facts) {
      this.#state = withFact(this.#state, fact);
      this.#recent.push(fact);
      this.#file(fact);
    }
    this.#recent = this.#recent.slice(-MAX_DELTA_FACTS);
    if (this.#indexed.length > 2 * MAX_INDEXED) this.#indexed = this.#indexed.slice(-MAX_INDEXED);
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

  /** The log's table of contents. */
  index(): LogIndex {
    return (this.#index ??= {
      head: this.head,
      pages: this.#state.pages.map(({seq, at}, index) => ({url: `${index + 1}.json`, seq, at})),
      facts: this.#indexed.slice(-MAX_INDEXED),
    });
  }

  #select(): Fact[] {
    return [...this.#window.facts, ...this.#shop(), ...this.#messages].sort(bySeq);
  }

  #shop(): Fact[] {
    const {goods, schedule, recording} = this.#state;
    const plan = [schedule, recording].filter((fact) => fact !== undefined);
    return [...[...goods.values()].flat().sort(bySeq).slice(-MAX_SELECTED.shop), ...plan];
  }

  #file(fact: Fact): void {
    switch (fact.type) {
      case 'message-posted':
        this.#messages.push(fact);
        return;
      case 'message-removed':
        this.#indexed.push(fact);
        this.#messages = this.#messages.filter(({message}) => message.id !== fact.messageId);
        return;
      case 'show-started':
      case 'show-paused':
      case 'show-resumed':
      case 'show-ended':
      case 'show-cancelled':
      case 'chapter-started':
      case 'product-pinned':
      case 'product-unpinned':
        this.#indexed.push(fact);
        this.#window.add(fact);
    }
  }
}

function bySeq(a: Fact, b: Fact): number {
  return a.seq - b.seq;
}
