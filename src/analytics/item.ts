import type {CartLine, CartStateLine} from '../cart/cart.js';
import {sameId} from '../cart/same-id.js';
import type {Money, Product} from '../protocol/index.js';
import type {Ga4Item} from './ga4.js';
import {majorUnits} from './value.js';

/** Where an item was seen. */
export interface ItemPlace {
  readonly list?: {readonly id: string; readonly name: string} | undefined;
  readonly promotion?: Promotion | undefined;
}

/** A pin, in the words of Google Analytics. */
export interface Promotion {
  readonly promotion_id: string;
  readonly promotion_name: string;
  readonly creative_name: string;
  readonly creative_slot: string;
}

/** So many of something, at a price for one. */
export interface Goods {
  readonly productId: string;
  readonly title: string;
  readonly variant?: string | undefined;
  readonly price?: Money | undefined;
  readonly quantity: number;
}

/** One of a product whose variant is not chosen: at the price that is shown, the lowest. */
export function goodsOf({id, title, price, variants}: Product): Goods {
  const prices = variants.map((variant) => variant.price ?? price);
  const lowest = prices.reduce((least, each) => (each.amount < least.amount ? each : least), prices[0] ?? price);
  return {productId: id, title, price: lowest, quantity: 1};
}

export function goodsOfLine({productId, title, selectedOptions, price}: CartLine, quantity: number): Goods {
  return {productId, title, variant: selectedOptions.map(({value}) => value).join(', '), price, quantity};
}

/** A line of the cart; one without a title is named after the show's product. */
export function goodsInCart(line: CartStateLine, products: readonly Product[]): Goods {
  const {variantId, quantity, productId, title, detail, price} = line;
  const product = products.find(({id, variants}) => sameId(id, productId) || variants.some((variant) => sameId(variant.id, variantId)));
  const chosen = product?.variants.find(({id}) => sameId(id, variantId))?.selectedOptions.map(({value}) => value).join(', ');
  return {
    // The same id in every event: the show's own, where it has the product.
    productId: product?.id ?? productId ?? variantId,
    title: title ?? product?.title ?? variantId,
    variant: detail ?? chosen,
    price,
    quantity,
  };
}

/** The item for some goods. A field of which nothing is known is not there. */
export function itemOf(goods: Goods, products: readonly Product[], {list, promotion}: ItemPlace = {}): Ga4Item {
  const {productId, title, variant, price, quantity} = goods;
  const index = products.findIndex(({id}) => id === productId);
  const brand = products[index]?.brand;
  return {
    item_id: productId,
    item_name: title,
    ...(brand && {item_brand: brand}),
    ...(variant && {item_variant: variant}),
    ...(price && {price: majorUnits(price)}),
    quantity,
    ...(index >= 0 && {index}),
    ...(list && {item_list_id: list.id, item_list_name: list.name}),
    ...promotion,
  };
}
