import type {IncomingMessage} from 'node:http';
import type {Shows} from '../shows.js';
import type {LogStore} from '../store/log-store.js';
import type {Tokens} from '../token/tokens.js';
import type {HttpError, JsonReply, TextReply} from './reply.js';

/** What the routes work with. */
export interface Desk {
  readonly shows: Shows;
  readonly store: LogStore;
  readonly tokens: Tokens;
  /** Path of the Socket.IO endpoint, told in manifests. */
  readonly linkPath: string;
  readonly socketCount: () => number;
  /** A name for a show that no other show has, on this server or elsewhere, and that says nothing of it. */
  readonly uidOf: (show: string) => string;
}

export interface Call {
  readonly request: IncomingMessage;
  readonly url: URL;
  /** Empty where the path names none. */
  readonly showId: string;
  /** Number of a page of the log; NaN where the path names none. */
  readonly page: number;
  readonly desk: Desk;
}

/** Answers one method of one path. */
export type Route = (call: Call) => Promise<JsonReply | TextReply | HttpError>;
