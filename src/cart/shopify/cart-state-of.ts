import type {Money} from '../../protocol/index.js';
import type {CartState, CartStateLine} from '../cart.js';
import type {CartJson, ItemJson} from './cart-json.js';
import {shopMoney} from './shop-money.js';

/** What the element is told of a Shopify cart. The checkout has one address in all languages. */
export function cartStateOf({currency, item_count, total_price, items}: CartJson, root: string): CartState {
  return {
    count: item_count,
    total: moneyOf(total_price, currency),
    lines: items.map((item) => lineOf(item, currency)),
    url: `${root}cart`,
    checkoutUrl: '/checkout',
  };
}

function lineOf(item: ItemJson, currency: string | undefined): CartStateLine {
  return {
    variantId: String(item.id),
    quantity: item.quantity,
    lineId: item.key || undefined,
    productId: item.product_id === undefined ? undefined : String(item.product_id),
    title: item.product_title,
    detail: item.variant_title,
    price: moneyOf(item.final_price, currency),
    image: item.image,
    url: item.url,
  };
}

function moneyOf(hundredths: number | undefined, currency: string | undefined): Money | undefined {
  return hundredths === undefined || currency === undefined ? undefined : shopMoney(hundredths, currency);
}
