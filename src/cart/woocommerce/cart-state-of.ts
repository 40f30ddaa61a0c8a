import {parse, type Shape} from '../../protocol/index.js';
import {shopId, string, url} from '../../protocol/shape.js';
import type {CartState, CartStateLine} from '../cart.js';
import type {StorePage} from './store-page.js';
import type {WooCart, WooItem} from './woo-cart.js';

/** The shop's cart in the element's own terms. What would not be accepted there is left out, never the whole line. */
export function cartStateOf({items, count, total}: WooCart, {cartUrl, checkoutUrl}: StorePage): CartState {
  const units = count ?? items.reduce((sum, {quantity}) => sum + quantity, 0);
  return {
    // Some shops sell by weight: 0.5 of one line is one thing in the cart.
    count: Math.ceil(units),
    total,
    lines: items.map(lineOf),
    url: fit(url, cartUrl),
    checkoutUrl: fit(url, checkoutUrl),
  };
}

const label = string(500);

function lineOf({key, id, quantity, isVariation, name, options, notes, price, permalink, image}: WooItem): CartStateLine {
  const detail = [...options.map(({value}) => value), ...notes].filter(Boolean).join(', ');
  return {
    variantId: String(id),
    quantity: Math.ceil(quantity),
    lineId: fit(shopId, key),
    // The Store API does not tell whose variation it is.
    productId: isVariation ? undefined : String(id),
    title: fit(label, name?.slice(0, 500)),
    detail: fit(label, detail.slice(0, 500)),
    price,
    image: fit(url, image),
    url: fit(url, permalink),
  };
}

function fit<T>(shape: Shape<T>, value: string | undefined): T | undefined {
  const read = parse(shape, value);
  return read.ok ? read.value : undefined;
}
