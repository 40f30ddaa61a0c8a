import {
  PAGE_FACTS, type Fact, type Manifest, type PauseReason, type PlanEvent, type Product, type ShowStatus,
} from '../../protocol/index.js';
import {withGoodsFact, type Goods} from './goods.js';

/** What the server must know of a show to decide on the next fact: the fold of the log so far. */
export interface ShowState {
  /** The last `seq`; 0 for an empty log. */
  readonly head: number;
  /** The last `at`. */
  readonly at: number;
  /** Undefined until a fact has told. */
  readonly status: ShowStatus | undefined;
  /** The fact that told it, or the reason of the pause; 0 where none has. */
  readonly statusSeq: number;
  readonly pauseReason: PauseReason | undefined;
  readonly startedSeq: number;
  /** When the show first began, and when it ended last. */
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly pinnedProductId: string | undefined;
  /** The fact that pinned it, or took the last pin away; 0 where there was none. */
  readonly pinSeq: number;
  readonly chapter: {readonly title: string; readonly seq: number} | undefined;
  readonly listed: ReadonlyMap<string, Product>;
  readonly goods: Goods;
  /** The fact that gave it other times than its manifest has, and the one that published its recording. */
  readonly schedule: PlanFact<'show-rescheduled'> | undefined;
  readonly recording: PlanFact<'recording-published'> | undefined;
  /** How often what a calendar says of the show has changed (RFC 5545 section 3.8.7.4), and when it did last. */
  readonly revision: number;
  readonly revisedAt: number | undefined;
  /** The first fact of each page of the log. */
  readonly pages: readonly {readonly seq: number; readonly at: number}[];
}

export type PlanFact<T extends PlanEvent['type']> = Fact<Extract<PlanEvent, {readonly type: T}>>;

export const emptyShow: ShowState = {
  head: 0,
  at: 0,
  status: undefined,
  statusSeq: 0,
  pauseReason: undefined,
  startedSeq: 0,
  startedAt: undefined,
  endedAt: undefined,
  pinnedProductId: undefined,
  pinSeq: 0,
  chapter: undefined,
  listed: new Map(),
  goods: new Map(),
  schedule: undefined,
  recording: undefined,
  revision: 0,
  revisedAt: undefined,
  pages: [],
};

/** The state after one more fact. Pure: a batch that was not written is forgotten by keeping the state before it. */
export function withFact(before: ShowState, fact: Fact): ShowState {
  const {seq, at} = fact;
  const pages = seq % PAGE_FACTS === 1 ? [...before.pages, {seq, at}] : before.pages;
  const state = {...before, head: seq, at, pages};
  const revised = {...state, revision: before.revision + 1, revisedAt: at};
  switch (fact.type) {
    case 'show-started': {
      const known = before.status === 'cancelled' ? revised : state;
      const startedAt = before.startedAt ?? at;
      return {...known, ...turned('live', seq), startedSeq: seq, startedAt, endedAt: undefined};
    }
    case 'show-paused':
      return {...state, ...turned('paused', seq), pauseReason: fact.reason ?? 'break'};
    case 'show-resumed':
      return {...state, ...turned('live', seq)};
    case 'show-ended':
      return {...state, ...turned('ended', seq), endedAt: at, pinnedProductId: undefined, pinSeq: seq};
    case 'show-cancelled':
      return {...revised, ...turned('cancelled', seq), pinnedProductId: undefined, pinSeq: seq};
    case 'product-pinned':
      return {...state, pinnedProductId: fact.productId, pinSeq: seq};
    case 'product-unpinned':
      return {...state, pinnedProductId: undefined, pinSeq: seq};
    case 'chapter-started':
      return {...state, chapter: {title: fact.title, seq}};
    case 'product-listed':
      return {
        ...state,
        listed: new Map(state.listed).set(fact.product.id, fact.product),
        goods: withGoodsFact(state.goods, fact),
      };
    case 'product-changed':
      return {...state, goods: withGoodsFact(state.goods, fact)};
    case 'show-rescheduled':
      return {...revised, schedule: fact};
    case 'recording-published':
      return {...state, recording: fact};
    default:
      return state;
  }
}

function turned(status: ShowStatus, statusSeq: number): Pick<ShowState, 'status' | 'statusSeq' | 'pauseReason'> {
  return {status, statusSeq, pauseReason: undefined};
}

/** How a show stands. A manifest's own status holds until the log tells of the stage, which begins as scheduled. */
export function statusOf({status, pinSeq}: ShowState, manifest: Manifest): ShowStatus {
  return status ?? (pinSeq > 0 ? 'scheduled' : manifest.status);
}

/** Nothing more happens on its stage, unless the host starts it (again). */
export function isOver(state: ShowState, manifest: Manifest): boolean {
  const status = statusOf(state, manifest);
  return status === 'ended' || status === 'cancelled';
}
