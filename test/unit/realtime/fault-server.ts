import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {Server, type Socket} from 'socket.io';
import type {
  Accepted, ChatMessage, ClientEvents, Fact, Join, Post, ReactionCounts, Refusal, ServerEvents, Welcome,
} from '@live-shop/sdk/protocol';

type Answer<T> = (answer: T | Refusal) => void;

/** What to do instead of the right thing. A fault that is `undefined` is not there. */
export interface Faults {
  /** Answers a join with this, or with nothing at all. */
  join?: ((join: Join) => Welcome | Refusal | 'silence' | undefined) | undefined;
  /** Answers a post with this; `lost-ack` does it and does not answer; `silence` does nothing. */
  post?: ((post: Post) => Accepted | Refusal | 'lost-ack' | 'silence' | undefined) | undefined;
  /** The clock does not answer. */
  deaf?: boolean | undefined;
}

/** A show server that can be told to go wrong. Its log outlasts `stop()` and `start()`, as one on a disk would. */
export class FaultServer {
  readonly log: Fact[] = [];
  readonly joins: Join[] = [];
  readonly posts: Post[] = [];
  readonly reactions: ReactionCounts[] = [];
  readonly acts: string[] = [];
  faults: Faults = {};
  clockAheadMs = 0;
  connections = 0;
  #io: Server<ClientEvents, ServerEvents> | undefined;
  #port = 0;

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  get port(): number {
    return this.#port;
  }

  async start(): Promise<this> {
    const http = createServer();
    this.#io = new Server(http, {transports: ['websocket']});
    this.#io.on('connection', (socket) => this.#onConnection(socket));
    await new Promise<void>((resolve) => http.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (http.address() as AddressInfo).port;
    return this;
  }

  /** Ends all connections without a word, as a killed process does. */
  async stop(): Promise<void> {
    for (const socket of this.#io?.sockets.sockets.values() ?? []) socket.conn.transport.close();
    await this.#io?.close();
    this.#io = undefined;
  }

  /** Resolves when no page is connected. */
  async emptied(): Promise<void> {
    const sockets = [...(this.#io?.sockets.sockets.values() ?? [])];
    await Promise.all(sockets.map((socket) => new Promise((resolve) => socket.on('disconnect', resolve))));
  }

  /** Appends a message of somebody and sends it. `unsent`: the packet is lost. */
  say(text: string, {unsent = false, id = `m${this.log.length + 1}`} = {}): Fact {
    const message: ChatMessage = {id, text, author: {id: 'someone', name: 'Someone', role: 'viewer'}};
    return this.#append(message, unsent);
  }

  /** Sends whatever it is to every page. */
  send(event: keyof ServerEvents, packet: unknown): void {
    const io: Pick<Server, 'emit'> | undefined = this.#io;
    io?.emit(event, packet);
  }

  welcome(join: Join): Welcome {
    const {after} = join;
    const facts = after === undefined ? this.log.slice(-100) : this.log.slice(after);
    const viewer = {id: 'viewer', role: 'viewer', token: 'token-of-the-welcome'} as const;
    return {ok: true, now: this.#now(), viewer, head: this.log.length, reset: after === undefined, facts, viewers: 1};
  }

  #now(): number {
    return Math.round(performance.timeOrigin + performance.now() + this.clockAheadMs);
  }

  #append(message: ChatMessage, unsent = false): Fact {
    const fact: Fact = {seq: this.log.length + 1, at: this.#now(), type: 'message-posted', message};
    this.log.push(fact);
    if (!unsent) this.send('facts', {facts: [fact]});
    return fact;
  }

  #onConnection(socket: Socket<ClientEvents, ServerEvents>): void {
    this.connections++;
    socket.on('join', (join, answer: Answer<Welcome>) => {
      this.joins.push(join);
      const instead = this.faults.join?.(join);
      if (instead !== 'silence') answer(instead ?? this.welcome(join));
    });
    socket.on('post', (post, answer: Answer<Accepted>) => {
      this.posts.push(post);
      const instead = this.faults.post?.(post);
      if (instead === 'silence') return;
      if (instead && instead !== 'lost-ack') return answer(instead);
      const seq = this.#take(post);
      if (instead !== 'lost-ack') answer({ok: true, seq});
    });
    socket.on('act', (act, answer: Answer<Accepted>) => {
      this.acts.push(act.id);
      if (!this.faults.deaf) answer({ok: true, seq: 1});
    });
    socket.on('clock', (answer) => {
      if (!this.faults.deaf) answer({now: this.#now()});
    });
    socket.on('react', (counts) => this.reactions.push(counts));
  }

  #take({id, name, text}: Post): number {
    const there = this.log.find((fact) => fact.type === 'message-posted' && fact.message.id === id);
    return (there ?? this.#append({id, text, author: {id: 'viewer', name: name ?? 'Guest', role: 'viewer'}})).seq;
  }
}
