import type {CartLine} from '../cart/cart.js';
import {lineOf} from '../cart/line.js';
import {checkQuantity} from '../cart/quantity.js';
import type {Product, Variant} from '../protocol/index.js';

/** Ids of the variants to try with, where the doctor should not choose. */
export interface GoodsChoice {
  readonly plain?: string | undefined;
  readonly soldOut?: string | undefined;
}

/** What a show has to try a cart with. */
export interface Goods {
  /** Can be had, three times at least as far as is known. */
  readonly plain?: CartLine | undefined;
  readonly soldOut?: CartLine | undefined;
  /** More of it than there is, or than anybody has. */
  readonly tooMany?: CartLine | undefined;
}

/** Beyond any shelf. */
const HUGE = 10_000;

export function goodsOf(products: readonly Product[], {plain: plainId, soldOut: soldOutId}: GoodsChoice = {}): Goods {
  const offers = products
    .filter(({inStoreOnly}) => !inStoreOnly)
    .flatMap((product) => product.variants.map((variant) => ({product, variant})));
  const byId = (id: string | undefined) => offers.find(({variant}) => variant.id === id);
  const plain = byId(plainId) ?? offers.find(({product, variant}) => canHave(product, variant, 3 * least(product)));
  const gone = byId(soldOutId) ?? offers.find(({variant}) => variant.stock.status === 'out-of-stock');
  const few = offers.find(({product, variant}) => (variant.stock.quantity ?? 0) > 0 && canHave(product, variant, least(product)));
  const many = few ?? plain;
  return {
    plain: plain && lineFor(plain, least(plain.product)),
    soldOut: gone && lineFor(gone, least(gone.product)),
    tooMany: many && lineFor(many, beyond(many)),
  };
}

interface Offer {
  readonly product: Product;
  readonly variant: Variant;
}

// Without the product page: a request that nobody answers would leave the page that is examined.
function lineFor({product, variant}: Offer, quantity: number): CartLine {
  return {...lineOf(product, variant, quantity), url: undefined};
}

function beyond({product: {quantity: {step}}, variant: {stock}}: Offer): number {
  const left = stock.quantity ?? HUGE;
  return (Math.floor(left / step) + 1) * step;
}

function canHave({quantity}: Product, {stock}: Variant, wanted: number): boolean {
  return checkQuantity(quantity, stock, wanted).ok;
}

function least({quantity: {min, step}}: Product): number {
  return Math.max(1, Math.ceil(min / step)) * step;
}
