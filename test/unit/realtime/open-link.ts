import {randomUUID} from 'node:crypto';
import {atom} from '#src/atom/atom.js';
import type {Crowd, Fact} from '@live-shop/sdk/protocol';
import {createLink, type LinkOptions} from '#src/realtime/create-link.js';
import {initialLink, type Link, type LinkProblem, type LinkState, type Outgoing} from '#src/realtime/link.js';

/** Timing that lets a test see in a second what a shopper sees in a minute. */
const quick = {connectMs: 2_000, joinMs: 400, ackMs: 250, firstRetryMs: 40, lastRetryMs: 160, stableMs: 200, reactMs: 60};

/** A link and all that came out of it. */
export class OpenLink {
  readonly link: Link;
  readonly facts: Fact[] = [];
  readonly crowds: Crowd[] = [];
  readonly problems: LinkProblem[] = [];
  readonly states: LinkState[] = [];
  resets = 0;
  /** What the page would call when the network or the viewer is back. */
  wake: () => void = () => undefined;
  /** The wake was taken back. */
  asleep = false;
  readonly #checks = new Set<() => void>();

  constructor(options: Pick<LinkOptions, 'url'> & Partial<LinkOptions>) {
    const state = atom(initialLink);
    const outbox = atom<readonly Outgoing[]>([]);
    state.listen((value) => this.#note(() => this.states.push(value)));
    outbox.listen(() => this.#note(() => undefined));
    this.link = createLink({
      path: '/socket.io',
      show: 'spring',
      state,
      outbox,
      clock: {now: () => performance.timeOrigin + performance.now(), random: () => 0.5, createId: randomUUID},
      receiver: {
        facts: (facts, reset) => this.#note(() => this.#take(facts, reset)),
        crowd: (crowd) => this.#note(() => this.crowds.push(crowd)),
        problem: (problem) => this.#note(() => this.problems.push(problem)),
      },
      wake: (callback) => {
        this.wake = callback;
        return () => (this.asleep = true);
      },
      ...options,
      timing: {...quick, ...options.timing},
    });
  }

  get texts(): string[] {
    return this.facts.flatMap((fact) => (fact.type === 'message-posted' ? [fact.message.text] : []));
  }

  /** Resolves as soon as `condition` holds; it is looked at after everything that comes out of the link. */
  until(condition: () => boolean): Promise<void> {
    return new Promise((resolve) => {
      const check = (): void => {
        if (!condition()) return;
        this.#checks.delete(check);
        resolve();
      };
      this.#checks.add(check);
      check();
    });
  }

  live(): Promise<void> {
    return this.until(() => this.link.state.get().status === 'live');
  }

  #take(facts: readonly Fact[], reset: boolean): void {
    if (reset) {
      this.resets++;
      this.facts.length = 0;
    }
    this.facts.push(...facts);
  }

  #note(change: () => void): void {
    change();
    for (const check of this.#checks) check();
  }
}
