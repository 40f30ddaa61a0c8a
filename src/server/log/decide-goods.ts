import {isDeepStrictEqual} from 'node:util';
import type {Product, ProductChange, Refusal} from '../../protocol/index.js';
import {MAX_PRODUCTS} from '../limits.js';
import {refuse} from '../refuse.js';
import {opening} from './decide-show.js';
import {settledBy} from './goods.js';
import type {Decision, Situation} from './show-log.js';
import {isOver} from './show-state.js';

export function pinProduct(productId: string, situation: Situation): Decision {
  const {state, manifest} = situation;
  if (isOver(state, manifest)) return refuse('show-ended', 'The show is over: nothing can be pinned.');
  if (!productOf(productId, situation)) return unknownProduct(productId);
  if (state.pinnedProductId === productId) return {seq: state.pinSeq};
  const before = opening(situation);
  const pinId = `pin-${state.head + before.length + 1}`;
  return {events: [...before, {type: 'product-pinned', productId, pinId}]};
}

export function unpinProduct(situation: Situation): Decision {
  const {pinnedProductId, pinSeq} = situation.state;
  if (pinnedProductId === undefined && pinSeq > 0) return {seq: pinSeq};
  return {events: [...opening(situation), {type: 'product-unpinned'}]};
}

export function listProduct(product: Product, {state, manifest}: Situation): Decision {
  const [fact, ...changes] = state.goods.get(product.id) ?? [];
  if (fact?.type === 'product-listed' && changes.length === 0 && isDeepStrictEqual(fact.product, product)) {
    return {seq: fact.seq};
  }
  const ids = new Set([...manifest.products.map(({id}) => id), ...state.listed.keys(), product.id]);
  if (ids.size > MAX_PRODUCTS) return refuse('too-large', `A show has at most ${MAX_PRODUCTS} products.`);
  return {events: [{type: 'product-listed', product}]};
}

export function changeProduct(change: ProductChange, situation: Situation): Decision {
  const {productId, variantId, price, compareAt, saleEndsAt, stock} = change;
  const product = productOf(productId, situation);
  if (!product) return unknownProduct(productId);
  if (variantId !== undefined && !product.variants.some(({id}) => id === variantId)) {
    return refuse('unknown-product', `The product has no variant ${variantId}.`, {path: 'action.variantId'});
  }
  if (!price && !compareAt && saleEndsAt === undefined && !stock) {
    return refuse('invalid', 'A change needs a price, compareAt, saleEndsAt or stock.', {path: 'action'});
  }
  if (variantId !== undefined && saleEndsAt !== undefined) {
    return refuse('invalid', 'A sale ends for all variants: leave variantId out.', {path: 'action.saleEndsAt'});
  }
  const seq = settledBy(situation.state.goods, change);
  if (seq !== undefined) return {seq};
  return {events: [{type: 'product-changed', productId, variantId, price, compareAt, saleEndsAt, stock}]};
}

function productOf(productId: string, {state, manifest}: Situation): Product | undefined {
  return state.listed.get(productId) ?? manifest.products.find(({id}) => id === productId);
}

function unknownProduct(productId: string): Refusal {
  return refuse('unknown-product', `No product of this show has the id ${productId}: list it first.`, {
    path: 'action.productId',
  });
}
