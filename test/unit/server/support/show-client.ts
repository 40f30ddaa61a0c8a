import {io, type Socket} from 'socket.io-client';
import type {
  Accepted, Action, Bye, ClientEvents, Crowd, Fact, Post, Refusal, ServerEvents, Welcome,
} from '@live-shop/sdk/protocol';

export interface JoinOptions {
  readonly show?: string;
  readonly after?: number;
  readonly token?: string | undefined;
  readonly protocol?: number;
}

/** A client of the wire and nothing more: it keeps what it is sent, and waits for facts. */
export class ShowClient {
  readonly packets: (readonly Fact[])[] = [];
  readonly crowds: Crowd[] = [];
  readonly byes: Bye[] = [];
  readonly socket: Socket<ServerEvents, ClientEvents>;
  /** The connection was refused, or is over. */
  ended = false;
  readonly #changed = new Set<() => void>();

  constructor(url: string, options: {readonly path?: string; readonly origin?: string} = {}) {
    this.socket = io(url, {
      transports: ['websocket'],
      forceNew: true,
      reconnection: false,
      path: options.path ?? '/socket.io',
      extraHeaders: options.origin === undefined ? {} : {origin: options.origin},
    });
    this.socket.on('facts', ({facts}) => this.#keep(this.packets, facts));
    this.socket.on('crowd', (packet) => this.#keep(this.crowds, packet));
    this.socket.on('bye', (packet) => this.#keep(this.byes, packet));
    this.socket.on('disconnect', () => this.#end());
    this.socket.on('connect_error', () => this.#end());
  }

  get facts(): Fact[] {
    return this.packets.flat();
  }

  join({show = 'spring', after, token, protocol = 1}: JoinOptions = {}): Promise<Welcome | Refusal> {
    const before = this.packets.length;
    return new Promise((resolve, reject) => {
      this.socket.timeout(5000).emit('join', {protocol, show, after, token}, (error, answer) => {
        // A promise would look a moment later than the wire.
        if (error) reject(error);
        else if (this.packets.length > before) reject(new Error('Facts came in front of the welcome.'));
        else resolve(answer);
      });
    });
  }

  async enter(options: JoinOptions = {}): Promise<Welcome> {
    const answer = await this.join(options);
    if (!answer.ok) throw new Error(`${answer.code}: ${answer.message}`);
    return answer;
  }

  post(post: Post): Promise<Accepted | Refusal> {
    return this.socket.timeout(5000).emitWithAck('post', post);
  }

  act(id: string, action: Action): Promise<Accepted | Refusal> {
    return this.socket.timeout(5000).emitWithAck('act', {id, action});
  }

  /** Sends what a hostile or broken client might send, and answers with the acknowledgement. */
  raw(event: string, ...input: unknown[]): Promise<unknown> {
    const socket: Socket = this.socket;
    return socket.timeout(5000).emitWithAck(event, ...input);
  }

  /** Resolves as soon as it is true of what has come; rejects after five seconds. */
  until(what: string, isTrue: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (!isTrue()) return;
        clearTimeout(timer);
        this.#changed.delete(look);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#changed.delete(look);
        reject(new Error(`Waited in vain for: ${what}`));
      }, 5000);
      this.#changed.add(look);
      look();
    });
  }

  disconnected(): Promise<void> {
    return this.until('the end of the connection', () => this.ended);
  }

  close(): void {
    this.socket.close();
  }

  #end(): void {
    this.ended = true;
    this.#tell();
  }

  #keep<T>(list: T[], item: T): void {
    list.push(item);
    this.#tell();
  }

  #tell(): void {
    for (const look of [...this.#changed]) look();
  }
}
