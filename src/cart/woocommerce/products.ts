import {parse, type Money, type Shape} from '../../protocol/index.js';
import {array, integer, number, object, optional} from '../../protocol/shape.js';
import type {CartLine} from '../cart.js';
import type {StoreApi} from './store-api.js';
import {moneyOf, rawPrices, type RawPrices} from './woo-cart.js';

/** What the shop sells under one id, as far as it matters here. */
export interface WooProduct {
  readonly id: number;
  /** Missing for a product whose variations have several prices. */
  readonly price?: Money | undefined;
  /** How many can be put into an empty cart. */
  readonly maximum?: number | undefined;
}

/** The body of `cart/add-item`. */
export interface AddItem {
  readonly id: number;
  readonly quantity: number;
  readonly variation?: readonly {readonly attribute: string; readonly value: string}[];
}

interface ProductPrices extends RawPrices {
  readonly price_range?: unknown;
}

const productPrices: Shape<ProductPrices> = (input, path) => ({
  ...rawPrices(input, path),
  ...object<{price_range?: unknown}>({price_range: (range) => range ?? undefined})(input, path),
});

const addToCart = object<{maximum?: number | undefined}>({maximum: optional(number(0, 1_000_000))});

const wooProduct = object<{
  readonly id: number;
  readonly prices: ProductPrices;
  readonly add_to_cart?: ReturnType<typeof addToCart> | undefined;
}>({id: integer(1), prices: productPrices, add_to_cart: optional(addToCart)});

const wooProducts = array(wooProduct, 100);

function productOf({id, prices, add_to_cart: adding}: ReturnType<typeof wooProduct>): WooProduct {
  return {id, price: prices.price_range ? undefined : moneyOf(prices.price, prices), maximum: adding?.maximum};
}

/** Asks for one product or variation. Undefined where the shop does not tell. */
export async function findProduct(api: StoreApi, id: number): Promise<WooProduct | undefined> {
  const answer = await api.get(`products/${id}`);
  const read = answer.status === 'ok' ? parse(wooProduct, answer.body) : undefined;
  return read?.ok ? productOf(read.value) : undefined;
}

/** Asks for products by a query of the Store API, such as `{sku: 'MUG-01'}`, which finds variations as well. */
export async function findProducts(api: StoreApi, query: Readonly<Record<string, string>>): Promise<readonly WooProduct[]> {
  const answer = await api.get('products', {query});
  const read = answer.status === 'ok' ? parse(wooProducts, answer.body) : undefined;
  return read?.ok ? read.value.map(productOf) : [];
}

/**
 * What to add for a line: its variant, by id; else its product with the chosen options; else what has its SKU. Undefined
 * where the shop knows none of them.
 */
export async function addItemFor(api: StoreApi, line: CartLine): Promise<AddItem | undefined> {
  const {variantId, productId, selectedOptions, sku, quantity} = line;
  const variation = selectedOptions.map(({name, value}) => ({attribute: name, value}));
  if (variantId !== productId || variation.length === 0) {
    const id = postId(variantId);
    if (id) return {id, quantity};
  }
  const id = postId(productId);
  if (id) return variation.length > 0 ? {id, quantity, variation} : {id, quantity};
  const [found] = sku ? await findProducts(api, {sku}) : [];
  return found && {id: found.id, quantity};
}

function postId(id: string): number | undefined {
  return /^[1-9]\d{0,14}$/.test(id) ? Number(id) : undefined;
}
