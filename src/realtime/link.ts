import type {ReadableAtom} from '../atom/atom.js';
import type {Accepted, Action, Crowd, Fact, Reaction, Refusal, Viewer} from '../protocol/index.js';

/**
 * `connecting` leads to `live`, `retrying` or `refused`; `live` to `retrying`, or to `refused` when the server sends this
 * viewer away. `refused` waits for `reconnect()`: the server said no (unknown show, wrong token, replaced by another
 * page of the same viewer). `closed` can follow any of them and is final.
 */
export type LinkStatus = 'connecting' | 'live' | 'retrying' | 'refused' | 'closed';

export interface LinkState {
  readonly status: LinkStatus;
  readonly viewer?: Viewer | undefined;
  /** While `retrying`: milliseconds until the next attempt, as counted when the attempt was planned. */
  readonly retryInMs?: number | undefined;
  /** While `refused`. */
  readonly refusal?: Refusal | undefined;
}

export const initialLink: LinkState = {status: 'connecting'};

/** A message of this viewer that is not in the log yet. It leaves the outbox when its fact arrives. */
export interface Outgoing {
  readonly id: string;
  readonly text: string;
  readonly status: 'pending' | 'failed';
  /** Why it failed; missing where the network was the reason. */
  readonly refusal?: Refusal | undefined;
}

/** What a link hands on, already parsed. */
export interface LinkReceiver {
  /** All facts in `seq` order, each once. `reset`: they replace what was received before. */
  facts(facts: readonly Fact[], reset: boolean): void;
  crowd(crowd: Crowd): void;
  problem(problem: LinkProblem): void;
}

export interface LinkProblem {
  readonly code: 'link-refused' | 'link-unreachable' | 'link-invalid' | 'message-refused';
  /** For developers: what was wrong, where, what to do. */
  readonly message: string;
  readonly fatal: boolean;
  readonly url?: string | undefined;
}

/** The link to one show on a show server. Nothing that was posted is lost in silence: it is accepted, refused or failed. */
export interface Link {
  readonly state: ReadableAtom<LinkState>;
  readonly outbox: ReadableAtom<readonly Outgoing[]>;
  /** The server's clock, in milliseconds since 1970, estimated from round trips; never runs backwards. */
  now(): number;
  /** Resolves when the server has answered, however often the link broke in between; refused at once when the outbox is full. */
  post(text: string, name?: string): Promise<Accepted | Refusal>;
  /** Sends a failed message again, under the same id. */
  resend(id: string): void;
  discard(id: string): void;
  /** Counted, and sent in sums twice a second; dropped while not `live`. */
  react(reaction: Reaction): void;
  act(action: Action): Promise<Accepted | Refusal>;
  /** Tries at once, from `retrying` or `refused`. */
  reconnect(): void;
  close(): void;
}
