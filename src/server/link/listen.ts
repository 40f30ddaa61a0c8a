import type {ClientEvents, ServerEvents} from '../../protocol/index.js';
import type {DefaultEventsMap, Server, Socket} from 'socket.io';
import {EVENT_RATE, MAX_EXCESS_EVENTS} from '../limits.js';
import {reasonOf, type Logger} from '../logger.js';
import {RateLimit} from '../rate-limit.js';
import {refuse} from '../refuse.js';

/** What a client sends is not known before it is parsed, and neither is how much of it there is. */
export type UntrustedEvents = {readonly [E in keyof ClientEvents]: (...input: unknown[]) => void};

export type LinkSocket = Socket<UntrustedEvents, ServerEvents, DefaultEventsMap, unknown>;
export type LinkServer = Server<UntrustedEvents, ServerEvents, DefaultEventsMap, unknown>;

/** Answers an event; does nothing where the client left the acknowledgement out. */
export type Reply = (answer: object) => void;

export type Handlers = {readonly [E in keyof ClientEvents]: (input: unknown, reply: Reply) => void | Promise<void>};

export interface ListenOptions {
  readonly handlers: Handlers;
  readonly now: () => number;
  readonly log: Logger;
}

/**
 * Hands the events of one socket to its handlers. Whatever a client sends and whatever a handler throws, the process
 * goes on and the client gets an answer.
 */
export function listen(socket: LinkSocket, {handlers, now, log}: ListenOptions): void {
  const rate = new RateLimit(EVENT_RATE);
  let excess = 0;

  // Not `socket.on`: an event by the name of `error` would end the process.
  socket.use(([event, ...input]: unknown[]) => {
    const reply = replyIn(input);
    const retryAfterMs = rate.take('', now());
    if (retryAfterMs > 0) {
      excess += 1;
      if (excess > MAX_EXCESS_EVENTS) socket.disconnect(true);
      else reply(refuse('too-fast', 'Too many events in a short time: wait and send it again.', {retryAfterMs}));
      return;
    }
    if (typeof event !== 'string' || !isHandled(event, handlers)) {
      reply(refuse('invalid', 'There is no event of this name.'));
      return;
    }
    run(async () => handlers[event](input[0], reply)).catch((error: unknown) => {
      log('error', `${event} failed: ${reasonOf(error)}`);
      reply(refuse('unavailable', 'The server could not do it: try again.', {retryAfterMs: 2000}));
    });
  });
}

function replyIn(input: readonly unknown[]): Reply {
  const last = input.at(-1);
  return typeof last === 'function' ? (answer) => void last(answer) : () => undefined;
}

function isHandled(event: string, handlers: Handlers): event is keyof ClientEvents {
  return Object.hasOwn(handlers, event);
}

async function run(task: () => void | Promise<void>): Promise<void> {
  await task();
}
