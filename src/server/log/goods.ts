import {isDeepStrictEqual} from 'node:util';
import type {Fact, ShopEvent} from '../../protocol/index.js';

export type ShopFact = Fact<ShopEvent>;

/** By product, in order: the shop facts that are needed to know how it stands. */
export type Goods = ReadonlyMap<string, readonly ShopFact[]>;

/** What a product change can tell. */
export type Change = Omit<Extract<ShopEvent, {type: 'product-changed'}>, 'type'>;

const changeable = ['price', 'compareAt', 'stock'] as const;

/** Adds a shop fact and drops those that it makes superfluous. */
export function withShopFact(goods: Goods, fact: ShopFact): Goods {
  const productId = fact.type === 'product-listed' ? fact.product.id : fact.productId;
  const known = fact.type === 'product-listed' ? [] : (goods.get(productId) ?? []);
  return new Map(goods).set(productId, needed([...known, fact]));
}

/** The fact that already made a change true, or undefined where it would change something. */
export function settledBy(goods: Goods, change: Change): number | undefined {
  const newestFirst = [...(goods.get(change.productId) ?? [])].reverse();
  let seq: number | undefined;
  for (const field of changeable) {
    if (change[field] === undefined) continue;
    const told = newestFirst.find((fact) => touches(fact, field, change.variantId));
    if (told?.type !== 'product-changed' || !isDeepStrictEqual(told[field], change[field])) return undefined;
    if (told.variantId !== undefined && told.variantId !== change.variantId) return undefined;
    seq = Math.max(seq ?? 0, told.seq);
  }
  return seq;
}

// A price tells nothing of the stock: a change is needed as long as one of its fields is the newest of its variant.
function needed(facts: readonly ShopFact[]): ShopFact[] {
  const told = new Set<string>();
  return [...facts]
    .reverse()
    .filter((fact) => {
      if (fact.type === 'product-listed') return true;
      const news = changeable
        .filter((field) => fact[field] !== undefined)
        .map((field) => `${field} ${fact.variantId ?? ''}`)
        .filter((key) => !told.has(key));
      for (const key of news) told.add(key);
      return news.length > 0;
    })
    .reverse();
}

function touches(fact: ShopFact, field: (typeof changeable)[number], variantId: string | undefined): boolean {
  if (fact.type === 'product-listed') return true;
  if (fact[field] === undefined) return false;
  return fact.variantId === undefined || variantId === undefined || fact.variantId === variantId;
}
