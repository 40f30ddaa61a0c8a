import {isDeepStrictEqual} from 'node:util';
import type {Fact, GoodsEvent, ProductChange} from '../../protocol/index.js';

export type GoodsFact = Fact<GoodsEvent>;

/** By product, in order: the facts that are needed to know how it stands. */
export type Goods = ReadonlyMap<string, readonly GoodsFact[]>;

/** Adds a fact of the goods and drops those that it makes superfluous. */
export function withGoodsFact(goods: Goods, fact: GoodsFact): Goods {
  const productId = fact.type === 'product-listed' ? fact.product.id : fact.productId;
  const known = fact.type === 'product-listed' ? [] : (goods.get(productId) ?? []);
  return new Map(goods).set(productId, needed([...known, fact]));
}

/** The fact that already made a change true, or undefined where it would change something. */
export function settledBy(goods: Goods, change: ProductChange): number | undefined {
  const newestFirst = [...(goods.get(change.productId) ?? [])].reverse();
  let seq: number | undefined;
  for (const [field, value] of told(change)) {
    const teller = newestFirst.find((fact) => touches(fact, field, change.variantId));
    if (teller?.type !== 'product-changed' || !isDeepStrictEqual(told(teller).get(field), value)) return undefined;
    if (teller.variantId !== undefined && teller.variantId !== change.variantId) return undefined;
    seq = Math.max(seq ?? 0, teller.seq);
  }
  return seq;
}

// A price tells nothing of the stock: a change is needed as long as one of its fields is the newest of its variant.
function needed(facts: readonly GoodsFact[]): GoodsFact[] {
  const known = new Set<string>();
  return [...facts]
    .reverse()
    .filter((fact) => {
      if (fact.type === 'product-listed') return true;
      const keys = [...told(fact).keys()].map((field) => `${field} ${fact.variantId ?? ''}`);
      const news = keys.filter((key) => !known.has(key));
      for (const key of news) known.add(key);
      return news.length > 0;
    })
    .reverse();
}

// A new price without one to compare it with ends the comparison, and one without an end the sale, which is the product's.
function told({variantId, price, compareAt, saleEndsAt, stock}: ProductChange): Map<string, unknown> {
  const fields = new Map<string, unknown>();
  if (price) fields.set('price', price);
  if (price || compareAt) fields.set('compareAt', compareAt);
  if (variantId === undefined && (price || saleEndsAt !== undefined)) fields.set('saleEndsAt', saleEndsAt);
  if (stock) fields.set('stock', stock);
  return fields;
}

function touches(fact: GoodsFact, field: string, variantId: string | undefined): boolean {
  if (fact.type === 'product-listed') return true;
  if (!told(fact).has(field)) return false;
  return fact.variantId === undefined || variantId === undefined || fact.variantId === variantId;
}
