import * as wire from '../protocol/index.js';
import type {Crowd, Refusal, Viewer, Welcome} from '../protocol/index.js';
import {ask, type Reply} from './ask.js';
import {deliver} from './deliver.js';
import {dial, type LinkSocket} from './dial.js';
import type {LinkReports} from './link-reports.js';
import type {LinkReceiver} from './link.js';
import type {Outbox} from './outbox.js';
import type {Pass} from './pass.js';
import {Pulse} from './pulse.js';
import {refusal} from './refusal.js';
import type {Sequence} from './sequence.js';
import type {ServerClock} from './server-clock.js';
import type {LinkTiming} from './timing.js';

/** What outlasts a single connection to the show. */
export interface VisitContext {
  readonly url: string;
  readonly path: string;
  readonly show: string;
  readonly timing: LinkTiming;
  readonly random: () => number;
  readonly localNow: () => number;
  readonly receiver: LinkReceiver;
  readonly reports: LinkReports;
  readonly sequence: Sequence;
  readonly outbox: Outbox;
  readonly serverClock: ServerClock;
  readonly pass: Pass;
  /** The server has said welcome. Called again when the show was joined again on the same connection. */
  readonly onLive: (viewer: Viewer) => void;
}

/** How a visit ended. `afterMs`: the server asked to stay away for that long. */
export type VisitEnd =
  | {readonly kind: 'lost'; readonly reason: string; readonly afterMs?: number | undefined}
  | {readonly kind: 'refused'; readonly refusal: Refusal}
  | {readonly kind: 'stopped'};

/** Packets that are kept while a join is under way. */
const MOST_HELD = 50;

/** Joins in a row that brought no fact further: more would only be load. */
const MOST_REJOINS = 3;

/** One connection to a show, from dialling to its end. */
export class Visit {
  readonly #context: VisitContext;
  readonly #over = new AbortController();
  #end: VisitEnd = {kind: 'stopped'};
  #socket: LinkSocket | undefined;
  #pulse: Pulse | undefined;
  #live = false;
  #joining = false;
  #delivering = false;
  #rejoins = 0;
  #held: unknown[] = [];

  constructor(context: VisitContext) {
    this.#context = context;
  }

  /** Resolves with the end; the socket is closed then. Never rejects. */
  async run(): Promise<VisitEnd> {
    const {signal} = this.#over;
    const ended = new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), {once: true}));
    this.#open().catch((error: unknown) => this.#finish(endOf(error)));
    await ended;
    return this.#end;
  }

  stop(): void {
    this.#finish({kind: 'stopped'});
  }

  /** Finds out now whether the path is still open. */
  probe(): void {
    this.#pulse?.hasten();
  }

  react(counts: wire.ReactionCounts): void {
    if (this.#live) this.#socket?.emit('react', counts);
  }

  async act(act: wire.Act): Promise<Reply<wire.Accepted | Refusal>> {
    const socket = this.#socket;
    if (!socket || !this.#live) return {kind: 'cut'};
    const reply = await this.#ask('act', wire.seqAnswer, (timed) => timed.emitWithAck('act', act));
    if (reply.kind === 'silent') this.probe();
    if (reply.kind === 'answer' && isNotJoined(reply.answer)) void this.#join();
    return reply;
  }

  /** Sends what is in the outbox. */
  async deliver(): Promise<void> {
    const socket = this.#socket;
    if (!socket || !this.#live || this.#joining || this.#delivering) return;
    const {outbox, sequence, reports, timing} = this.#context;
    this.#delivering = true;
    const result = await deliver(socket, {outbox, sequence, reports, timeoutMs: timing.ackMs});
    this.#delivering = false;
    if (result === 'not-joined') return void this.#join();
    if (result !== 'silent') return;
    this.probe();
    await this.deliver();
  }

  async #open(): Promise<void> {
    const {url, path, timing} = this.#context;
    const {signal} = this.#over;
    const socket = await dial({url, path, timeoutMs: timing.connectMs, signal});
    this.#socket = socket;
    socket.on('disconnect', (reason) => this.#finish({kind: 'lost', reason}));
    socket.on('facts', (packet: unknown) => this.#onFacts(packet));
    socket.on('crowd', (packet: unknown) => this.#onCrowd(packet));
    socket.on('bye', (packet: unknown) => this.#onBye(packet));
    await this.#join();
  }

  async #join(): Promise<void> {
    if (this.#joining || this.#over.signal.aborted) return;
    if (++this.#rejoins > MOST_REJOINS) return this.#finish({kind: 'lost', reason: 'facts keep missing'});
    const {localNow, pass, sequence, serverClock, show, timing} = this.#context;
    this.#joining = true;
    const sentAt = localNow();
    const join: wire.Join = {protocol: wire.PROTOCOL_VERSION, show, after: sequence.last, token: pass.token};
    const reply = await this.#ask('join', wire.joinAnswer, (timed) => timed.emitWithAck('join', join), timing.joinMs);
    const receivedAt = localNow();
    this.#joining = false;
    if (this.#over.signal.aborted) return;
    // What cannot be read may be one bad fact: without `after` the server chooses what to send.
    if (reply.kind === 'unreadable') sequence.forget();
    if (reply.kind !== 'answer') return this.#finish({kind: 'lost', reason: `join: ${reply.kind}`});
    if (!reply.answer.ok) return this.#onJoinRefused(reply.answer);
    serverClock.sample({sentAt, receivedAt, serverNow: reply.answer.now});
    this.#onWelcome({...reply.answer, reset: reply.answer.reset || join.after === undefined});
  }

  #onJoinRefused(answer: Refusal): void {
    const {code, retryAfterMs} = answer;
    // The token of a welcome ends with the server's secret or its own time; the viewer then gets a new id.
    if (code === 'unauthorized' && this.#context.pass.fallBack()) return void this.#join();
    if (code === 'unavailable' || code === 'too-fast') this.#finish({kind: 'lost', reason: code, afterMs: retryAfterMs});
    else this.#finish({kind: 'refused', refusal: answer});
  }

  #onWelcome({facts, head, reset, viewer, viewers}: Welcome): void {
    const {onLive, outbox, pass, receiver, sequence} = this.#context;
    pass.renew(viewer.token);
    if (reset) {
      sequence.restart(Math.max(head, facts.at(-1)?.seq ?? 0));
      receiver.facts(facts, true);
      outbox.seen(facts, head);
    } else if (head < (sequence.last ?? 0) || !this.#handOn(facts)) {
      // The server's log is not the one that this page has seen.
      sequence.forget();
      return void this.#join();
    }
    receiver.crowd({viewers});
    if (!this.#live) this.#startPulse();
    this.#live = true;
    onLive(viewer);
    const held = this.#held;
    this.#held = [];
    for (const packet of held) this.#onFacts(packet);
    void this.deliver();
  }

  #onFacts(packet: unknown): void {
    if (this.#joining || !this.#live) {
      if (this.#held.length < MOST_HELD) this.#held.push(packet);
      return;
    }
    const read = this.#read('facts', wire.facts, packet);
    if (read && this.#handOn(read.facts)) this.#rejoins = 0;
    else void this.#join();
  }

  #onCrowd(packet: unknown): void {
    const crowd: Crowd | undefined = this.#read('crowd', wire.crowd, packet);
    if (crowd && this.#live) this.#context.receiver.crowd(crowd);
  }

  #onBye(packet: unknown): void {
    const bye = this.#read('bye', wire.bye, packet);
    if (!bye) return;
    const {reason, retryAfterMs} = bye;
    if (reason === 'shutting-down') this.#finish({kind: 'lost', reason, afterMs: retryAfterMs});
    else if (reason === 'replaced') this.#finish({kind: 'refused', refusal: refusal('forbidden', 'Replaced by another page')});
    else this.#finish({kind: 'refused', refusal: refusal('unknown-show', 'The show was removed.')});
  }

  /** `false` where facts are missing in between. */
  #handOn(run: readonly wire.Fact[]): boolean {
    const {outbox, receiver, sequence} = this.#context;
    const fresh = sequence.next(run);
    if (!fresh) return false;
    if (fresh.length > 0) {
      receiver.facts(fresh, false);
      outbox.seen(fresh, sequence.last ?? 0);
    }
    return true;
  }

  #startPulse(): void {
    const {random, timing} = this.#context;
    const {signal} = this.#over;
    const onLost = (): void => this.#finish({kind: 'lost', reason: 'the server does not answer'});
    this.#pulse = new Pulse({timing, random, signal, onLost, look: () => this.#look()});
    void this.#pulse.run();
  }

  async #look(): Promise<boolean> {
    const {localNow, serverClock, timing} = this.#context;
    const sentAt = localNow();
    const reply = await this.#ask('clock', wire.clockAnswer, (timed) => timed.emitWithAck('clock'), timing.pulseAnswerMs);
    if (reply.kind === 'answer') serverClock.sample({sentAt, receivedAt: localNow(), serverNow: reply.answer.now});
    return reply.kind === 'answer' || reply.kind === 'unreadable';
  }

  #ask<T>(
    event: string,
    shape: wire.Shape<T>,
    send: (socket: ReturnType<LinkSocket['timeout']>) => Promise<unknown>,
    timeoutMs = this.#context.timing.ackMs,
  ): Promise<Reply<T>> {
    const socket = this.#socket;
    if (!socket) return Promise.resolve({kind: 'cut'});
    return ask({socket, event, timeoutMs, shape, reports: this.#context.reports, send});
  }

  #read<T>(event: string, shape: wire.Shape<T>, packet: unknown): T | undefined {
    const read = wire.parse(shape, packet);
    if (read.ok) return read.value;
    this.#context.reports.invalid(event, read.path, read.expected);
    return undefined;
  }

  #finish(end: VisitEnd): void {
    if (this.#over.signal.aborted) return;
    this.#end = end;
    this.#live = false;
    this.#over.abort();
  }
}

function isNotJoined(answer: wire.Accepted | Refusal): boolean {
  return !answer.ok && answer.code === 'not-joined';
}

/** A middleware of the server may refuse before any join. */
function endOf(error: unknown): VisitEnd {
  const cause = error instanceof Error ? wire.parse(wire.joinAnswer, error.cause) : undefined;
  if (cause?.ok && !cause.value.ok) return {kind: 'refused', refusal: cause.value};
  return {kind: 'lost', reason: error instanceof Error ? error.message : String(error)};
}
