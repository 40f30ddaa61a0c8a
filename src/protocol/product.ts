import {money, type Money} from './money.js';
import {array, boolean, instant, integer, mismatch, object, oneOf, optional, shopId, string, url, withDefault, type Shape} from './shape.js';

/** `unknown` is never shown as out of stock: only the cart knows then. */
export type StockStatus = 'in-stock' | 'low-stock' | 'out-of-stock' | 'preorder' | 'unknown';

export interface Stock {
  readonly status: StockStatus;
  /** Units left, where the shop tells. */
  readonly quantity?: number | undefined;
}

export interface Image {
  readonly url: string;
  /** Alternative text; empty or missing for a decorative image. */
  readonly alt?: string | undefined;
}

/** One axis that a shopper chooses on, such as Size. */
export interface ProductOption {
  readonly name: string;
  readonly values: readonly string[];
}

export interface SelectedOption {
  readonly name: string;
  readonly value: string;
}

/** What a shop must say beside the price of goods sold by measure (such as Directive 98/6/EC): the price of so much of it. */
export interface UnitPrice {
  readonly price: Money;
  /** How much that price is for, such as 100 of `milliliter`. */
  readonly quantity: number;
  /** A unit of `Intl.NumberFormat`, such as `gram`, `kilogram`, `milliliter`, `liter`, `meter`; any other is shown as it is. */
  readonly unit: string;
}

/** One thing that can be bought: a point in the product's options. */
export interface Variant {
  readonly id: string;
  readonly sku?: string | undefined;
  readonly selectedOptions: readonly SelectedOption[];
  /** The product's own price where missing. */
  readonly price?: Money | undefined;
  readonly compareAt?: Money | undefined;
  readonly unitPrice?: UnitPrice | undefined;
  readonly stock: Stock;
  readonly image?: Image | undefined;
}

/** How many of one variant a cart line may hold. */
export interface QuantityRule {
  readonly min: number;
  readonly max?: number | undefined;
  readonly step: number;
}

/** A product of the shop. `variants` is never empty: a product without options has one variant with the product's id. */
export interface Product {
  readonly id: string;
  readonly title: string;
  /** The product page: what a tap falls back to when nothing answers the cart request. */
  readonly url?: string | undefined;
  readonly description?: string | undefined;
  readonly brand?: string | undefined;
  readonly images: readonly Image[];
  readonly price: Money;
  readonly compareAt?: Money | undefined;
  /** When the price ends, in milliseconds since 1970. What holds then, a `product-changed` of the shop says. */
  readonly saleEndsAt?: number | undefined;
  readonly unitPrice?: UnitPrice | undefined;
  /** A few words of the shop's own over the picture, such as "New". */
  readonly badges?: readonly string[] | undefined;
  /** Sold in the stores alone: nothing to send home, nothing to put into the cart without a store. */
  readonly inStoreOnly?: boolean | undefined;
  readonly options: readonly ProductOption[];
  readonly variants: readonly Variant[];
  readonly quantity: QuantityRule;
}

/** What is new about a product, or about one variant of it. What is missing stays as it was. */
export interface ProductChange {
  readonly productId: string;
  /** All variants of the product where missing. */
  readonly variantId?: string | undefined;
  readonly price?: Money | undefined;
  /** Stays with a change of stock alone; a new `price` without it ends the comparison. */
  readonly compareAt?: Money | undefined;
  /** Stays with a change of stock alone; a new `price` without it ends the sale. */
  readonly saleEndsAt?: number | undefined;
  readonly stock?: Stock | undefined;
}

const label = string(120);

export const stockStatus: Shape<StockStatus> = oneOf('in-stock', 'low-stock', 'out-of-stock', 'preorder', 'unknown');

export const stock: Shape<Stock> = object<Stock>({
  status: stockStatus,
  quantity: optional(integer()),
});

const image: Shape<Image> = object<Image>({url, alt: optional(string(500, 0))});

const selectedOption = object<SelectedOption>({name: label, value: label});

const unknownStock: Stock = {status: 'unknown'};

const unitPrice = object<UnitPrice>({price: money, quantity: integer(1, 1_000_000), unit: string(40)});

const variant = object<Variant>({
  id: shopId,
  sku: optional(label),
  selectedOptions: withDefault(array(selectedOption, 10), []),
  price: optional(money),
  compareAt: optional(money),
  unitPrice: optional(unitPrice),
  stock: withDefault(stock, unknownStock),
  image: optional(image),
});

/** Reads a product. `variants` may be left out where there are no options, with `stock` on the product itself. */
export const product: Shape<Product> = (input, path) => {
  const {stock: ownStock, ...read} = object<Product & {readonly stock?: Stock | undefined}>({
    id: shopId,
    title: string(200),
    url: optional(url),
    description: optional(string(5000, 0)),
    brand: optional(label),
    images: withDefault(array(image, 20), []),
    price: money,
    compareAt: optional(money),
    saleEndsAt: optional(instant),
    unitPrice: optional(unitPrice),
    badges: optional(array(string(40), 4)),
    inStoreOnly: optional(boolean),
    options: withDefault(array(object<ProductOption>({name: label, values: array(label, 100)}), 10), []),
    variants: withDefault(array(variant, 500), []),
    quantity: withDefault(
      object<QuantityRule>({min: withDefault(integer(1), 1), max: optional(integer(1)), step: withDefault(integer(1), 1)}),
      {min: 1, step: 1},
    ),
    stock: optional(stock),
  })(input, path);
  if (read.variants.length > 0) return read;
  if (read.options.length > 0) mismatch(path ? `${path}.variants` : 'variants', 'variants, since there are options');
  return {...read, variants: [{id: read.id, selectedOptions: [], stock: ownStock ?? unknownStock}]};
};

export const productChange: Shape<ProductChange> = object<ProductChange>({
  productId: shopId,
  variantId: optional(shopId),
  price: optional(money),
  compareAt: optional(money),
  saleEndsAt: optional(instant),
  stock: optional(stock),
});
