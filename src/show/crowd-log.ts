import type {CrowdEvent, Fact} from '../protocol/index.js';
import {countWhile} from './fold.js';
import type {Crowd, PostedMessage} from './show.js';

export type CrowdFact = Fact<CrowdEvent>;

/** As many messages as a page shows. */
export const MESSAGE_LIMIT = 200;

/**
 * The messages of a log, or of stretches of it: the newest up to any moment. What was removed is gone at every moment, and
 * not only after its removal: nobody who rewinds is shown what a moderator has taken away.
 */
export class CrowdLog {
  /** By `seq`, each once. */
  #messages: PostedMessage[] = [];
  readonly #removed = new Set<string>();
  #shown: {readonly count: number; readonly crowd: Crowd} | undefined;

  get size(): number {
    return this.#messages.length;
  }

  add(fact: CrowdFact): void {
    if (fact.type === 'message-removed') return this.#remove(fact.messageId);
    const {message, seq, at} = fact;
    if (this.#removed.has(message.id)) return;
    const place = this.#before(seq);
    if (this.#messages[place]?.seq === seq) return;
    const posted = {...message, seq, at};
    if (place === this.#messages.length) this.#messages.push(posted);
    else this.#messages.splice(place, 0, posted);
    this.#shown = undefined;
  }

  /** Forgets the messages from one `seq` up to, and without, another. */
  drop(from: number, to: number): void {
    const start = this.#before(from);
    if (this.#messages.splice(start, this.#before(to) - start).length > 0) this.#shown = undefined;
  }

  /** The `seq` of the message that so many are behind. */
  seqBehind(count: number): number | undefined {
    return this.#messages.at(-count)?.seq;
  }

  at(ms: number): Crowd {
    const count = this.#upTo(ms);
    if (this.#shown?.count !== count) {
      this.#shown = {count, crowd: {messages: this.#messages.slice(Math.max(0, count - MESSAGE_LIMIT), count)}};
    }
    return this.#shown.crowd;
  }

  nextAfter(ms: number): number | undefined {
    return this.#messages[this.#upTo(ms)]?.at;
  }

  #remove(id: string): void {
    this.#removed.add(id);
    const place = this.#messages.findIndex((message) => message.id === id);
    if (place < 0) return;
    this.#messages.splice(place, 1);
    this.#shown = undefined;
  }

  #before(seq: number): number {
    const last = this.#messages.at(-1);
    return last && last.seq >= seq ? countWhile(this.#messages, (message) => message.seq < seq) : this.#messages.length;
  }

  #upTo(ms: number): number {
    const last = this.#messages.at(-1);
    return last && last.at > ms ? countWhile(this.#messages, ({at}) => at <= ms) : this.#messages.length;
  }
}
