import {fact, factRun, factSelection, PAUSE_REASONS, type Fact, type PauseReason, type Role, type Schedule} from './fact.js';
import {recording, type Stream} from './manifest.js';
import {product, productChange, type Product, type ProductChange} from './product.js';
import {
  array, boolean, id, instant, integer, mismatch, object, oneOf, optional, shopId, string, tagged, type Shape,
} from './shape.js';

/** Asks to be in a show. `after` is the last `seq` that the client holds, for a delta; missing for a fresh join. */
export interface Join {
  readonly protocol: number;
  readonly show: string;
  readonly after?: number | undefined;
  /** A signed token: one from the shop, or the one of the last welcome, which keeps the viewer's id. */
  readonly token?: string | undefined;
}

/** The server's answer to a join. */
export interface Welcome {
  readonly ok: true;
  /** Server time when the answer was made, milliseconds since 1970. */
  readonly now: number;
  readonly viewer: Viewer;
  /** The last `seq` of the log: what follows continues from here. */
  readonly head: number;
  /** `true`: `facts` replace all that the client holds, and are a selection. `false`: they are all facts after `after`. */
  readonly reset: boolean;
  readonly facts: readonly Fact[];
  readonly viewers: number;
}

export interface Viewer {
  readonly id: string;
  readonly role: Role;
  readonly name?: string | undefined;
  /** Hand it over with the next join to stay the same viewer. */
  readonly token: string;
}

/** A chat message on its way to the server. The first `name` of a viewer stays theirs for the show. */
export interface Post {
  readonly id: string;
  readonly text: string;
  readonly name?: string | undefined;
  /** Where the viewer is, if that is behind the live edge: from the start of the show to the frame on screen. */
  readonly positionMs?: number | undefined;
}

export const REACTIONS = ['heart', 'fire', 'clap', 'laugh', 'wow'] as const;

export type Reaction = (typeof REACTIONS)[number];

export type ReactionCounts = {readonly [K in Reaction]?: number | undefined};

/** What a host, and where marked a moderator, may do. Each becomes one fact. */
export type Action =
  | {readonly type: 'start-show'}
  | {readonly type: 'pause-show'; readonly reason?: PauseReason | undefined}
  | {readonly type: 'resume-show'}
  | {readonly type: 'end-show'}
  | {readonly type: 'cancel-show'}
  | ({readonly type: 'reschedule-show'} & Schedule)
  | {readonly type: 'publish-recording'; readonly stream: Stream}
  | {readonly type: 'start-chapter'; readonly title: string}
  | {readonly type: 'pin-product'; readonly productId: string}
  | {readonly type: 'unpin-product'}
  | {readonly type: 'list-product'; readonly product: Product}
  | ({readonly type: 'change-product'} & ProductChange)
  /** Moderators too. */
  | {readonly type: 'remove-message'; readonly messageId: string};

/** An action with the id that makes it safe to send twice. */
export interface Act {
  readonly id: string;
  readonly action: Action;
}

/** Ephemeral: not in the log, may be lost. `reactions` are the counts since the packet before. */
export interface Crowd {
  readonly viewers: number;
  readonly reactions?: ReactionCounts | undefined;
}

export interface Accepted {
  readonly ok: true;
  readonly seq: number;
}

export const REFUSALS = [
  'invalid', 'unsupported-protocol', 'unknown-show', 'unknown-product', 'unknown-message', 'unauthorized', 'forbidden',
  'not-joined', 'show-ended', 'empty', 'too-long', 'too-fast', 'too-large', 'unavailable',
] as const;

export type RefusalCode = (typeof REFUSALS)[number];

/** Why the server did not do it. `message` is for developers; `retryAfterMs` says when a repeat may succeed. */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  readonly message: string;
  readonly path?: string | undefined;
  readonly retryAfterMs?: number | undefined;
}

/** Sent before the server closes the socket. */
export interface Bye {
  readonly reason: 'replaced' | 'shutting-down' | 'show-removed';
  readonly retryAfterMs?: number | undefined;
}

const token = string(4096);

export const join: Shape<Join> = object<Join>({
  protocol: integer(1),
  show: id,
  after: optional(integer(0)),
  token: optional(token),
});

// The text is cleaned and bounded by the server: a text of any length has an answer that says what is wrong with it.
export const post: Shape<Post> = object<Post>({id, text: string(1_000_000, 0), name: optional(string(1000, 0)), positionMs: optional(integer())});

export const reactionCounts: Shape<ReactionCounts> = object<ReactionCounts>({
  heart: optional(integer(1, 100_000_000)),
  fire: optional(integer(1, 100_000_000)),
  clap: optional(integer(1, 100_000_000)),
  laugh: optional(integer(1, 100_000_000)),
  wow: optional(integer(1, 100_000_000)),
});

const nothing = object<object>({});

export const action: Shape<Action> = tagged({
  'start-show': nothing,
  'pause-show': object<{reason?: PauseReason | undefined}>({reason: optional(oneOf(...PAUSE_REASONS))}),
  'resume-show': nothing,
  'end-show': nothing,
  'cancel-show': nothing,
  'reschedule-show': object<Schedule>({startsAt: instant, endsAt: optional(instant)}),
  'publish-recording': object<{stream: Stream}>({stream: recording}),
  // Cleaned and bounded by the server, as what people write is.
  'start-chapter': object<{title: string}>({title: string(1000, 0)}),
  'pin-product': object<{productId: string}>({productId: shopId}),
  'unpin-product': nothing,
  'list-product': object<{product: Product}>({product}),
  'change-product': productChange,
  'remove-message': object<{messageId: string}>({messageId: id}),
});

export const act: Shape<Act> = object<Act>({id, action});

const accepted: Shape<true> = (input, path) => (input === true ? true : mismatch(path, 'true'));
const refused: Shape<false> = (input, path) => (input === false ? false : mismatch(path, 'false'));

/** The most facts in one welcome or packet. */
export const MAX_FACTS = 10_000;

const welcomeFields = object<Welcome>({
  ok: accepted,
  now: integer(),
  viewer: object<Viewer>({id, role: oneOf('host', 'moderator', 'viewer'), name: optional(string(100)), token}),
  head: integer(0),
  reset: boolean,
  facts: array(fact, MAX_FACTS),
  viewers: integer(),
});

export const welcome: Shape<Welcome> = (input, path) => {
  const read = welcomeFields(input, path);
  const run = read.reset ? factSelection(MAX_FACTS) : factRun(MAX_FACTS);
  run(read.facts, path ? `${path}.facts` : 'facts');
  return read;
};

export const facts: Shape<{readonly facts: readonly Fact[]}> = object<{facts: readonly Fact[]}>({
  facts: factRun(MAX_FACTS),
});

export const crowd: Shape<Crowd> = object<Crowd>({viewers: integer(), reactions: optional(reactionCounts)});

export const bye: Shape<Bye> = object<Bye>({
  reason: oneOf('replaced', 'shutting-down', 'show-removed'),
  retryAfterMs: optional(integer()),
});

const accept: Shape<Accepted> = object<Accepted>({ok: accepted, seq: integer(1)});

const refusal: Shape<Refusal> = object<Refusal>({
  ok: refused,
  // A later server may have more of them.
  code: (input) => REFUSALS.find((code) => code === input) ?? 'invalid',
  message: string(1000, 0),
  path: optional(string(200)),
  retryAfterMs: optional(integer()),
});

/** An acknowledgement: what was asked for, or a refusal. */
export function answer<T extends {readonly ok: true}>(shape: Shape<T>): Shape<T | Refusal> {
  return (input, path) => {
    const {ok} = object<{ok: boolean}>({ok: boolean})(input, path);
    return ok ? shape(input, path) : refusal(input, path);
  };
}

export const joinAnswer: Shape<Welcome | Refusal> = answer(welcome);
export const seqAnswer: Shape<Accepted | Refusal> = answer(accept);
export const clockAnswer: Shape<{readonly now: number}> = object<{now: number}>({now: integer()});

/** Names of the link's Socket.IO events. All go in one namespace, `/`; what asks for an answer gets one. */
export interface ClientEvents {
  join: (join: Join, answer: (answer: Welcome | Refusal) => void) => void;
  post: (post: Post, answer: (answer: Accepted | Refusal) => void) => void;
  act: (act: Act, answer: (answer: Accepted | Refusal) => void) => void;
  clock: (answer: (answer: {readonly now: number}) => void) => void;
  /** Reactions may be lost: nobody need ask for an answer. */
  react: (counts: ReactionCounts) => void;
}

export interface ServerEvents {
  facts: (packet: {readonly facts: readonly Fact[]}) => void;
  crowd: (packet: Crowd) => void;
  bye: (packet: Bye) => void;
}
