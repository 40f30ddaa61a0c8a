import type {Fact, FactEvent, Product} from '@live-shop/sdk/protocol';

const price = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

export const products: readonly Product[] = ['mug', 'lamp', 'throw'].map((id) => ({
  id,
  title: id,
  images: [],
  price: price(2400),
  options: [],
  variants: [{id, selectedOptions: [], stock: {status: 'in-stock'}}],
  quantity: {min: 1, step: 1},
}));

/** A log of 2 to 501 facts of every kind, of a talkative room or a busy host: a show that starts, and ends with the last fact. */
export function generatedLog(random: () => number): readonly Fact[] {
  const length = 2 + Math.floor(random() * 500);
  const startAt = Math.floor(random() * Math.min(20, length - 1));
  const posted: string[] = [];
  const talk = random() < 0.5 ? 0.3 : 0.7;
  let at = 1_000_000;
  return Array.from({length}, (_, index): Fact => {
    const seq = index + 1;
    at += Math.floor(random() * 3) * 100;
    if (index === length - 1) return {seq, at, type: 'show-ended'};
    if (index === startAt) return {seq, at, type: 'show-started'};
    return {seq, at, ...event({seq, random, posted, talk})};
  });
}

interface EventOptions {
  readonly seq: number;
  readonly random: () => number;
  readonly posted: string[];
  /** Share of the messages. */
  readonly talk: number;
}

function event({seq, random, posted, talk}: EventOptions): FactEvent {
  const product = products[Math.floor(random() * products.length)] as Product;
  const drawn = random();
  // What the messages leave is shared out in the same parts.
  const kind = drawn < talk ? 0 : 0.7 + ((drawn - talk) / (1 - talk)) * 0.3;
  if (kind < 0.7) {
    const id = `m${seq}`;
    posted.push(id);
    return {type: 'message-posted', message: {id, author: {id: 'a', name: 'Ann', role: 'viewer'}, text: `Message ${seq}`}};
  }
  if (kind < 0.74 && posted.length > 0) {
    return {type: 'message-removed', messageId: posted[Math.floor(random() * posted.length)] as string};
  }
  if (kind < 0.84) return {type: 'product-pinned', productId: product.id, pinId: `p${seq}`};
  if (kind < 0.88) return {type: 'product-unpinned'};
  if (kind < 0.9) return {type: 'chapter-started', chapterId: `c${seq}`, title: `Chapter ${seq}`};
  if (kind < 0.92) return {type: 'show-paused', reason: random() < 0.5 ? 'technical' : 'break'};
  if (kind < 0.94) return {type: 'show-resumed'};
  if (kind < 0.95) return {type: 'product-listed', product: {...product, title: `${product.id} ${seq}`}};
  return {type: 'product-changed', productId: product.id, price: price(100 + Math.floor(random() * 9000))};
}
