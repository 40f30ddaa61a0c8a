import type {WritableAtom} from '../atom/atom.js';
import type {Accepted, Act, Action, Reaction, Refusal, Viewer} from '../protocol/index.js';
import {Alarm} from './alarm.js';
import {LinkReports} from './link-reports.js';
import type {Link, LinkReceiver, LinkState, Outgoing} from './link.js';
import {Outbox} from './outbox.js';
import {pageWake, type Wake} from './page-wake.js';
import {Pass} from './pass.js';
import {ReactionSums} from './reaction-sums.js';
import {refusal} from './refusal.js';
import {retryDelay} from './retry-delay.js';
import {Sequence} from './sequence.js';
import {ServerClock} from './server-clock.js';
import {linkTiming, type LinkTiming} from './timing.js';
import {untilLive} from './until-live.js';
import {Visit, type VisitEnd} from './visit.js';

export interface LinkOptions {
  /** Origin of the show server. */
  readonly url: string;
  /** Path of its Socket.IO endpoint. */
  readonly path: string;
  /** Id of the show. */
  readonly show: string;
  /** A signed token of the shop; without it the viewer is an anonymous one. */
  readonly token?: string | undefined;
  /** Written by the link alone. Owned by the caller, so that it can be read before the link's code is loaded. */
  readonly state: WritableAtom<LinkState>;
  readonly outbox: WritableAtom<readonly Outgoing[]>;
  readonly receiver: LinkReceiver;
  readonly clock: LinkClock;
  /** Where the viewer is, while behind the live edge: goes with what is written then. In milliseconds of the show. */
  readonly positionMs?: (() => number | undefined) | undefined;
  /** Closes the link. */
  readonly signal?: AbortSignal | undefined;
  /** Tells when the network or the viewer is back; the page's own events where missing. */
  readonly wake?: Wake | undefined;
  readonly timing?: Partial<LinkTiming> | undefined;
}

export interface LinkClock {
  /**
   * Monotonic local time in milliseconds. `performance.timeOrigin + performance.now()` also serves as the time until the
   * server's is known.
   */
  now(): number;
  /** From 0 to 1. */
  random(): number;
  createId(): string;
}

const CAPACITY = 50;

/** Links a page to one show on a show server, and keeps it linked until it is closed or refused. */
export function createLink(options: LinkOptions): Link {
  return new ShowLink(options);
}

class ShowLink implements Link {
  readonly state: WritableAtom<LinkState>;
  readonly outbox: WritableAtom<readonly Outgoing[]>;

  readonly #options: LinkOptions;
  readonly #timing: LinkTiming;
  readonly #reports: LinkReports;
  readonly #queue: Outbox;
  readonly #serverClock: ServerClock;
  readonly #sequence = new Sequence();
  readonly #pass: Pass;
  readonly #reactions: ReactionSums;
  readonly #alarm = new Alarm();
  readonly #stopWake: () => void;
  readonly #onAbort = (): void => this.close();
  #visit: Visit | undefined;

  constructor(options: LinkOptions) {
    const {clock, receiver, signal, token, url, wake = pageWake} = options;
    this.#options = options;
    this.#timing = {...linkTiming, ...options.timing};
    this.state = options.state;
    this.outbox = options.outbox;
    this.#reports = new LinkReports(receiver, url);
    this.#serverClock = new ServerClock(() => clock.now());
    this.#pass = new Pass(token);
    this.#queue = new Outbox({
      view: options.outbox,
      capacity: CAPACITY,
      tries: this.#timing.tries,
      createId: () => clock.createId(),
      positionMs: options.positionMs,
      reports: this.#reports,
    });
    this.#reactions = new ReactionSums({send: (counts) => this.#visit?.react(counts), afterMs: this.#timing.reactMs});
    this.#stopWake = wake(() => this.#onWake());
    signal?.addEventListener('abort', this.#onAbort, {once: true});
    this.state.set({status: 'connecting'});
    if (signal?.aborted) this.close();
    else void this.#run();
  }

  now(): number {
    return this.#serverClock.now();
  }

  post(text: string, name?: string): Promise<Accepted | Refusal> {
    const {status, refusal: reason} = this.state.get();
    if (status === 'closed') return Promise.resolve(refusal('unavailable', 'The link is closed.'));
    if (status === 'refused' && reason) return Promise.resolve(reason);
    const answer = this.#queue.add(text, name);
    void this.#visit?.deliver();
    return answer;
  }

  resend(id: string): void {
    this.#queue.resend(id);
    void this.#visit?.deliver();
  }

  discard(id: string): void {
    this.#queue.discard(id);
  }

  react(reaction: Reaction): void {
    if (this.#status === 'live') this.#reactions.add(reaction);
  }

  async act(action: Action): Promise<Accepted | Refusal> {
    // What a host does is meant for this moment: it is never kept for a later one.
    if (this.#status !== 'live') return refusal('unavailable', 'There is no link now.');
    const act: Act = {id: this.#options.clock.createId(), action};
    for (let tries = 0; tries < this.#timing.tries; tries++) {
      if (!(await untilLive(this.state, this.#timing.ackMs))) break;
      const reply = await this.#visit?.act(act);
      if (reply?.kind === 'answer' && (reply.answer.ok || reply.answer.code !== 'not-joined')) return reply.answer;
    }
    return refusal('unavailable', 'No answer: whether it was done shows in the log.');
  }

  reconnect(): void {
    if (this.#status === 'retrying' || this.#status === 'refused') this.#alarm.ring();
  }

  close(): void {
    if (this.#status === 'closed') return;
    this.#options.signal?.removeEventListener('abort', this.#onAbort);
    this.#stopWake();
    this.#reactions.drop();
    this.#set({status: 'closed'});
    this.#queue.failAll(refusal('unavailable', 'The link was closed.'));
    this.#visit?.stop();
    this.#alarm.ring();
  }

  get #status(): LinkState['status'] {
    return this.state.get().status;
  }

  async #run(): Promise<void> {
    const {clock} = this.#options;
    let attempt = 0;
    let failures = 0;
    while (this.#status !== 'closed') {
      let liveAt: number | undefined;
      const end = await this.#visitOnce((viewer) => {
        liveAt ??= clock.now();
        this.#onLive(viewer);
      });
      if (end.kind === 'stopped') return;
      this.#reactions.drop();
      if (liveAt !== undefined && clock.now() - liveAt >= this.#timing.stableMs) attempt = 0;
      failures = liveAt === undefined ? failures + 1 : 0;
      if (end.kind === 'lost') {
        // One failure is what every restart of a server looks like.
        if (failures > 1) this.#reports.unreachable(end.reason);
        await this.#pause(attempt++, end.afterMs);
      } else {
        attempt = 0;
        await this.#standBy(end.refusal);
      }
      this.#set({status: end.kind === 'lost' ? 'retrying' : 'connecting'});
    }
  }

  async #visitOnce(onLive: (viewer: Viewer) => void): Promise<VisitEnd> {
    const {clock, path, receiver, show, url} = this.#options;
    this.#visit = new Visit({
      url,
      path,
      show,
      receiver,
      onLive,
      timing: this.#timing,
      random: () => clock.random(),
      localNow: () => clock.now(),
      reports: this.#reports,
      sequence: this.#sequence,
      outbox: this.#queue,
      serverClock: this.#serverClock,
      pass: this.#pass,
    });
    const end = await this.#visit.run();
    this.#visit = undefined;
    return end;
  }

  async #pause(attempt: number, afterMs: number | undefined): Promise<void> {
    const {clock} = this.#options;
    const retryInMs = retryDelay({attempt, afterMs, random: () => clock.random(), timing: this.#timing});
    this.#set({status: 'retrying', retryInMs});
    await this.#alarm.wait(retryInMs);
  }

  async #standBy(reason: Refusal): Promise<void> {
    this.#set({status: 'refused', refusal: reason});
    this.#queue.failAll(reason);
    this.#reports.refused(reason);
    await this.#alarm.wait();
  }

  #onLive(viewer: Viewer): void {
    this.#reports.reached();
    this.#set({status: 'live', viewer});
  }

  #onWake(): void {
    if (this.#status === 'retrying') this.#alarm.ring();
    this.#visit?.probe();
  }

  #set(state: LinkState): void {
    const {status, viewer} = this.state.get();
    // What was under way when the link was closed may still come to its end.
    if (status !== 'closed') this.state.set(viewer ? {viewer, ...state} : state);
  }
}
