import {recording, type Stream} from './manifest.js';
import {product, productChange, type Product, type ProductChange} from './product.js';
import {id, integer, mismatch, object, oneOf, optional, parse, shopId, string, tagged, type Shape} from './shape.js';
import type {Result} from './result.js';

export type Role = 'host' | 'moderator' | 'viewer';

export interface Author {
  /** The server's id of the viewer: the same for all messages of one person in one show. */
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

export interface ChatMessage {
  /** Chosen by the one who wrote it; the same on every retry, so that a message stands in the log once. */
  readonly id: string;
  readonly author: Author;
  readonly text: string;
  /** Where its author was: from the start of the show to the frame on screen. Missing for one who was at the live edge. */
  readonly positionMs?: number | undefined;
}

export const PAUSE_REASONS = ['break', 'technical'] as const;

/** `technical`: something went wrong, the host did not mean to stop. */
export type PauseReason = (typeof PAUSE_REASONS)[number];

/** What the host did. Follows the playhead: it happens to a viewer when that viewer sees it. */
export type StageEvent =
  | {readonly type: 'show-started'}
  /** A `break` where no reason is given. */
  | {readonly type: 'show-paused'; readonly reason?: PauseReason | undefined}
  | {readonly type: 'show-resumed'}
  | {readonly type: 'show-ended'}
  | {readonly type: 'show-cancelled'}
  | {readonly type: 'chapter-started'; readonly chapterId: string; readonly title: string}
  | {readonly type: 'product-pinned'; readonly productId: string; readonly pinId: string}
  | {readonly type: 'product-unpinned'};

/** What is true of the goods. Follows now, wherever the playhead is. */
export type GoodsEvent =
  | {readonly type: 'product-listed'; readonly product: Product}
  | ({readonly type: 'product-changed'} & ProductChange);

/** What is true of the show as a whole. Follows now, wherever the playhead is. */
export type PlanEvent =
  | ({readonly type: 'show-rescheduled'} & Schedule)
  /** The whole show can be watched from here on. */
  | {readonly type: 'recording-published'; readonly stream: Stream};

/** When a show is meant to be, in milliseconds since 1970. */
export interface Schedule {
  readonly startsAt: number;
  readonly endsAt?: number | undefined;
}

/** What is true now, wherever the playhead is. */
export type ShopEvent = GoodsEvent | PlanEvent;

/** What people did. Follows now at the live edge, the playhead behind it. */
export type CrowdEvent =
  | {readonly type: 'message-posted'; readonly message: ChatMessage}
  | {readonly type: 'message-removed'; readonly messageId: string};

/** A fact of a kind that this version does not know: it counts in the sequence and changes nothing. */
export type UnknownEvent = {readonly type: 'unknown'};

/**
 * One numbered entry of a show's log. `seq` counts from 1 without a gap; `at` is server time in milliseconds since 1970
 * (for a stage fact the moment of the picture that it belongs to) and never decreases along `seq`.
 */
export type Fact<E = StageEvent | ShopEvent | CrowdEvent | UnknownEvent> = {readonly seq: number; readonly at: number} & E;

export type FactClock = 'stage' | 'shop' | 'crowd';

export type FactEvent = StageEvent | ShopEvent | CrowdEvent;

const stamp = {seq: integer(1), at: integer()};

const author: Shape<Author> = object<Author>({id, name: string(100), role: oneOf('host', 'moderator', 'viewer')});

const nothing = object<object>({});

// A reason that a later version has is a break all the same.
const pauseReason: Shape<PauseReason | undefined> = (input) => PAUSE_REASONS.find((reason) => reason === input);

export const schedule: Shape<Schedule> = object<Schedule>({startsAt: integer(), endsAt: optional(integer())});

const event: Shape<FactEvent> = tagged({
  'show-started': nothing,
  'show-paused': object<{reason?: PauseReason | undefined}>({reason: pauseReason}),
  'show-resumed': nothing,
  'show-ended': nothing,
  'show-cancelled': nothing,
  'chapter-started': object<{chapterId: string; title: string}>({chapterId: id, title: string(200)}),
  'product-pinned': object<{productId: string; pinId: string}>({productId: shopId, pinId: id}),
  'product-unpinned': nothing,
  'product-listed': object<{product: Product}>({product}),
  'product-changed': productChange,
  'show-rescheduled': schedule,
  'recording-published': object<{stream: Stream}>({stream: recording}),
  'message-posted': object<{message: ChatMessage}>({message: object<ChatMessage>({id, author, text: string(2000), positionMs: optional(integer())})}),
  'message-removed': object<{messageId: string}>({messageId: id}),
});

const clocks: {readonly [T in FactEvent['type']]: FactClock} = {
  'show-started': 'stage',
  'show-paused': 'stage',
  'show-resumed': 'stage',
  'show-ended': 'stage',
  'show-cancelled': 'stage',
  'chapter-started': 'stage',
  'product-pinned': 'stage',
  'product-unpinned': 'stage',
  'product-listed': 'shop',
  'product-changed': 'shop',
  'show-rescheduled': 'shop',
  'recording-published': 'shop',
  'message-posted': 'crowd',
  'message-removed': 'crowd',
};

/** The clock that a fact of this type follows. Unknown facts follow none. */
export function clockOf(type: Fact['type']): FactClock | undefined {
  return type === 'unknown' ? undefined : clocks[type];
}

/** Reads a fact. One of a type that this version does not know is read as `unknown`; a known type must be whole. */
export const fact: Shape<Fact> = (input, path) => {
  const head = object<{seq: number; at: number; type: string}>({...stamp, type: string(64)})(input, path);
  if (!Object.hasOwn(clocks, head.type)) return {seq: head.seq, at: head.at, type: 'unknown'};
  return {seq: head.seq, at: head.at, ...event(input, path)};
};

/** A list of facts whose `seq` rises by one each and whose `at` never falls. */
export function factRun(max: number): Shape<Fact[]> {
  return factList(max, (previous, next) => next === previous + 1, 'the next seq');
}

/** A list of facts whose `seq` rises, perhaps with gaps, and whose `at` never falls. */
export function factSelection(max: number): Shape<Fact[]> {
  return factList(max, (previous, next) => next > previous, 'a higher seq');
}

export function parseFact(input: unknown): Result<Fact> {
  return parse(fact, input);
}

function factList(max: number, follows: (previous: number, next: number) => boolean, expected: string): Shape<Fact[]> {
  return (input, path) => {
    if (!Array.isArray(input) || input.length > max) mismatch(path, `a list of at most ${max} facts`);
    let previous: Fact | undefined;
    return input.map((item, index) => {
      const here = `${path}[${index}]`;
      const read = fact(item, here);
      if (previous && !follows(previous.seq, read.seq)) mismatch(`${here}.seq`, expected);
      if (previous && read.at < previous.at) mismatch(`${here}.at`, 'a time not before the fact in front of it');
      previous = read;
      return read;
    });
  };
}
