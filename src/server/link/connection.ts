import {
  act, join, parse, post, PROTOCOL_VERSION, reactionCounts,
  type Accepted, type Refusal, type Shape, type Welcome,
} from '../../protocol/index.js';
import {JOIN_RATE} from '../limits.js';
import type {LiveShow} from '../live-show.js';
import {RateLimit} from '../rate-limit.js';
import {closing, refuse, refuseInvalid} from '../refuse.js';
import type {Member} from '../room/audience.js';
import type {Shows} from '../shows.js';
import {identify, type Identity} from '../token/identify.js';
import type {Tokens} from '../token/tokens.js';
import type {Handlers, LinkSocket, Reply} from './listen.js';

export interface ConnectionOptions {
  readonly socket: LinkSocket;
  readonly shows: Shows;
  readonly tokens: Tokens;
  readonly now: () => number;
  readonly newGuestId: () => string;
}

const notJoined = refuse('not-joined', 'Join a show first, and wait for the welcome.');

/** The name of the Socket.IO room of a show. */
export function roomName(show: string): string {
  return `show/${show}`;
}

/** One client: which show it is in, as whom, and what it asks for. */
export class Connection {
  readonly #joins = new RateLimit(JOIN_RATE);
  #seat: {readonly show: LiveShow; readonly showId: string; readonly identity: Identity} | undefined;

  constructor(private readonly options: ConnectionOptions) {}

  readonly handlers: Handlers = {
    join: (input, reply) => this.#join(input, reply),
    post: (input, reply) => this.#inShow(input, reply, post, (show, wish, who) => show.post(wish, who)),
    act: (input, reply) =>
      this.#inShow(input, reply, act, async (show, wish, who) =>
        who.expiresAt > this.options.now()
          ? show.act(wish, who)
          : refuse('unauthorized', 'The token has expired: join again with a new one.'),
      ),
    clock: (_, reply) => reply({now: this.options.now()}),
    react: (input, reply) => {
      const counts = parse(reactionCounts, input);
      if (!counts.ok) return reply(refuseInvalid(counts));
      if (!this.#seat) return reply(notJoined);
      this.#seat.show.react(counts.value, this.#seat.identity);
      reply({ok: true});
    },
  };

  leave(): void {
    this.#seat?.show.room.leave(this.options.socket.id);
    if (this.#seat) void this.options.socket.leave(roomName(this.#seat.showId));
    this.#seat = undefined;
  }

  async #join(input: unknown, reply: Reply): Promise<void> {
    const {socket, shows, tokens, now, newGuestId} = this.options;
    const wish = parse(join, input);
    if (!wish.ok) return reply(refuseInvalid(wish));
    const {protocol, show: showId, after, token} = wish.value;
    if (protocol !== PROTOCOL_VERSION) {
      const message = `This server speaks version ${PROTOCOL_VERSION}.`;
      return reply(refuse('unsupported-protocol', message, {path: 'protocol'}));
    }
    const retryAfterMs = this.#joins.take('', now());
    if (retryAfterMs > 0) return reply(refuse('too-fast', 'Too many joins: wait and join again.', {retryAfterMs}));
    const show = await shows.get(showId);
    if (!show) return reply(refuse('unknown-show', `There is no show ${showId} on this server.`, {path: 'show'}));
    const identity = await identify({show: showId, token, tokens, now, newGuestId, nameOf: (id) => show.names.of(id)});
    if ('ok' in identity) return reply(identity);
    if (!socket.connected) return;
    if (show.log.closed) return reply(closing);

    // No waiting from here to the reply: a fact is either in the welcome or in a packet behind it.
    this.leave();
    this.#seat = {show, showId, identity};
    void socket.join(roomName(showId));
    const member: Member = {
      socketId: socket.id,
      identity,
      dismiss: (bye) => {
        socket.emit('bye', bye);
        socket.disconnect(true);
      },
    };
    const {id, role, name, token: ownToken} = identity;
    const welcome: Welcome = {
      ok: true,
      now: now(),
      viewer: {id, role, name, token: ownToken},
      ...show.room.enter(member, after),
    };
    reply(welcome);
  }

  async #inShow<T>(
    input: unknown,
    reply: Reply,
    shape: Shape<T>,
    task: (show: LiveShow, wish: T, who: Identity) => Promise<Accepted | Refusal>,
  ): Promise<void> {
    const wish = parse(shape, input);
    if (!wish.ok) return reply(refuseInvalid(wish));
    if (!this.#seat) return reply(notJoined);
    reply(await task(this.#seat.show, wish.value, this.#seat.identity));
  }
}
