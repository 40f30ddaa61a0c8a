import type {IncomingMessage, Server, ServerResponse} from 'node:http';
import type {Accepted, Act, Manifest, Refusal} from '../protocol/index.js';
import type {Logger} from './logger.js';
import type {Origins} from './origins.js';
import type {LogStore} from './store/log-store.js';
import type {TokenRequest} from './token/tokens.js';

export interface ShowServerOptions {
  /** Where requests come in. It is the caller's: to listen, and to close after the show server. */
  readonly server: Server;
  /** Where shows and their logs are kept; a directory of this machine where missing. Closed with the show server. */
  readonly store?: LogStore | undefined;
  /** For the default store and the default secret. `live-shop-data` where missing. */
  readonly dataDirectory?: string | undefined;
  /** What tokens are signed with, at least 32 characters; made and kept in the data directory where missing. */
  readonly secret?: string | undefined;
  /** Origins whose pages may connect; `*` where missing. */
  readonly origins?: Origins | undefined;
  /** Path of the Socket.IO endpoint, without a slash at its end; `/socket.io` where missing. */
  readonly path?: string | undefined;
  /** WebSocket alone where missing. Long polling needs sticky sessions as soon as there are two servers. */
  readonly transports?: readonly ('websocket' | 'polling')[] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  /** From 0 to below 1. Spreads the return of clients after a restart; no secret comes from it. */
  readonly random?: (() => number) | undefined;
  readonly log?: Logger | undefined;
}

/** A show server at work on a `http.Server`. */
export interface ShowServer {
  /** Adds a show or replaces its manifest. Resolves when that is durable; rejects with what is wrong in it. */
  putShow(manifest: unknown): Promise<Manifest>;
  /** Erases a show with all its messages. Resolves with whether it was there. */
  removeShow(id: string): Promise<boolean>;
  /** Acts as a host, from the shop's own program. Resolves when the fact is durable, or with why there is none. */
  act(showId: string, act: Act): Promise<Accepted | Refusal>;
  /** Signs a token for a host, a moderator, or a viewer whom the shop knows. Rejects where something in it is wrong. */
  token(request: TokenRequest): Promise<string>;
  /**
   * Answers a request that is the show server's own; `false`, and nothing done, for any other. The server that it is
   * attached to does this by itself; for one that routes on its own. A request that was answered already is `true`.
   */
  handle(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers what has been asked, says goodbye to all, closes the store, and lets go of the `http.Server`. */
  close(): Promise<void>;
}
