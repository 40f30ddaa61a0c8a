import type {Fact, Manifest, Product, ShowStatus} from '../../protocol/index.js';
import {withGoodsFact, type Goods} from './goods.js';

/** What the server must know of a show to decide on the next fact: the fold of the log so far. */
export interface ShowState {
  /** The last `seq`; 0 for an empty log. */
  readonly head: number;
  /** The last `at`. */
  readonly at: number;
  /** Undefined until a fact has told. */
  readonly status: ShowStatus | undefined;
  /** The fact that told it; 0 where none has. */
  readonly statusSeq: number;
  readonly startedSeq: number;
  readonly pinnedProductId: string | undefined;
  /** The fact that pinned it, or took the last pin away; 0 where there was none. */
  readonly pinSeq: number;
  readonly listed: ReadonlyMap<string, Product>;
  readonly goods: Goods;
}

export const emptyShow: ShowState = {
  head: 0,
  at: 0,
  status: undefined,
  statusSeq: 0,
  startedSeq: 0,
  pinnedProductId: undefined,
  pinSeq: 0,
  listed: new Map(),
  goods: new Map(),
};

/** The state after one more fact. Pure: a batch that was not written is forgotten by keeping the state before it. */
export function withFact(before: ShowState, fact: Fact): ShowState {
  const state = {...before, head: fact.seq, at: fact.at};
  switch (fact.type) {
    case 'show-started':
      return {...state, status: 'live', statusSeq: fact.seq, startedSeq: fact.seq};
    case 'show-paused':
      return {...state, status: 'paused', statusSeq: fact.seq};
    case 'show-resumed':
      return {...state, status: 'live', statusSeq: fact.seq};
    case 'show-ended':
      return {...state, status: 'ended', statusSeq: fact.seq, pinnedProductId: undefined, pinSeq: fact.seq};
    case 'product-pinned':
      return {...state, pinnedProductId: fact.productId, pinSeq: fact.seq};
    case 'product-unpinned':
      return {...state, pinnedProductId: undefined, pinSeq: fact.seq};
    case 'product-listed':
      return {
        ...state,
        listed: new Map(state.listed).set(fact.product.id, fact.product),
        goods: withGoodsFact(state.goods, fact),
      };
    case 'product-changed':
      return {...state, goods: withGoodsFact(state.goods, fact)};
    default:
      return state;
  }
}

/** How a show stands. A manifest's own status holds until the log tells of the stage, which begins as scheduled. */
export function statusOf({status, pinSeq}: ShowState, manifest: Manifest): ShowStatus {
  return status ?? (pinSeq > 0 ? 'scheduled' : manifest.status);
}
