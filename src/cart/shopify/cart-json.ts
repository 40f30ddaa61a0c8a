import {parse} from '../../protocol/index.js';
import {array, integer, object, optional, type Shape} from '../../protocol/shape.js';

/** One line of `/cart.js`, as far as it is used. Prices are in hundredths of `CartJson.currency`. */
export interface ItemJson {
  readonly key: string;
  /** Of the variant. */
  readonly id: number;
  readonly product_id?: number | undefined;
  readonly quantity: number;
  readonly properties: ReadonlyMap<string, unknown>;
  readonly product_title?: string | undefined;
  readonly variant_title?: string | undefined;
  /** Of one unit, after discounts. */
  readonly final_price?: number | undefined;
  readonly image?: string | undefined;
  readonly url?: string | undefined;
}

/** What `/cart.js` answers (Shopify's Ajax API, Cart). */
export interface CartJson {
  /** Of the shopper's country, where the shop sells in several. */
  readonly currency?: string | undefined;
  readonly item_count: number;
  readonly total_price: number;
  readonly items: readonly ItemJson[];
}

// What is only for show and cannot be read is left out: the rest of the cart is still true.
const label: Shape<string | undefined> = (input) => (typeof input === 'string' && input ? input.slice(0, 500) : undefined);

const address: Shape<string | undefined> = (input) =>
  typeof input === 'string' && /^(https?:\/\/|\/)[^\s\\]{1,2000}$/i.test(input) ? input : undefined;

const key: Shape<string> = (input) => (typeof input === 'string' ? input : '');

const currency: Shape<string | undefined> = (input) =>
  typeof input === 'string' && /^[A-Z]{3}$/.test(input) ? input : undefined;

const properties: Shape<ReadonlyMap<string, unknown>> = (input) =>
  new Map(typeof input === 'object' && input && !Array.isArray(input) ? Object.entries(input) : []);

export const itemJson: Shape<ItemJson> = object<ItemJson>({
  key,
  id: integer(1),
  product_id: optional(integer(1)),
  quantity: integer(),
  properties,
  product_title: label,
  variant_title: label,
  final_price: optional(integer()),
  image: address,
  url: address,
});

export const cartJson: Shape<CartJson> = object<CartJson>({
  currency,
  item_count: integer(),
  total_price: integer(),
  items: array(itemJson, 1000),
});

/** The lines that an answer to an add names; none where it names none that can be read. */
export function itemsIn(body: unknown): readonly ItemJson[] {
  const several = parse(object<Pick<CartJson, 'items'>>({items: array(itemJson, 1000)}), body);
  if (several.ok) return several.value.items;
  const single = parse(itemJson, body);
  return single.ok ? [single.value] : [];
}
