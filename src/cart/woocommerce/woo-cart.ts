import {money, parse, type Money, type Result, type SelectedOption, type Shape} from '../../protocol/index.js';
import {array, boolean, integer, number, object, optional, string} from '../../protocol/shape.js';
import {decodeText} from './decode-text.js';

/** One line of the shop's cart, its texts decoded. */
export interface WooItem {
  readonly key: string;
  /** Of the variation, where it is one; else of the product. */
  readonly id: number;
  readonly quantity: number;
  readonly isVariation: boolean;
  readonly name?: string | undefined;
  readonly options: readonly SelectedOption[];
  /** What plugins have put on the line, for the shopper to read. */
  readonly notes: readonly string[];
  readonly price?: Money | undefined;
  readonly permalink?: string | undefined;
  readonly image?: string | undefined;
  readonly limits: WooLimits;
}

/** How many the line may hold. */
export interface WooLimits {
  readonly maximum?: number | undefined;
  readonly multipleOf: number;
  /** Sold one by one, or fixed by a plugin. */
  readonly isFixed: boolean;
  /** Known only when few are left. */
  readonly isLowOnStock: boolean;
}

export interface WooCart {
  readonly items: readonly WooItem[];
  readonly count?: number | undefined;
  readonly total?: Money | undefined;
  /** ISO 4217 code of the currency that the shopper pays in. */
  readonly currency?: string | undefined;
}

interface RawMoney {
  readonly currency_code?: string | undefined;
  readonly currency_minor_unit?: number | undefined;
}

export interface RawPrices extends RawMoney {
  readonly price?: string | undefined;
}

interface RawItem {
  readonly key: string;
  readonly id: number;
  readonly quantity: number;
  readonly type?: string | undefined;
  readonly name?: string | undefined;
  readonly permalink?: string | undefined;
  readonly prices?: RawPrices | undefined;
  readonly images?: readonly {readonly src?: string | undefined; readonly thumbnail?: string | undefined}[] | undefined;
  readonly variation?: readonly {readonly attribute?: string | undefined; readonly value?: string | undefined}[] | undefined;
  readonly item_data?:
    | readonly {readonly value?: string | undefined; readonly display?: string | undefined; readonly hidden?: boolean | undefined}[]
    | undefined;
  readonly quantity_limits?:
    | {readonly maximum?: number | undefined; readonly multiple_of?: number | undefined; readonly editable?: boolean | undefined}
    | undefined;
  readonly low_stock_remaining?: number | undefined;
  readonly sold_individually?: boolean | undefined;
}

/** A field that a plugin may have given another form: what cannot be read is missing. */
function loose<T>(shape: Shape<T>): Shape<T | undefined> {
  return (input) => {
    const read = parse(shape, input);
    return read.ok ? read.value : undefined;
  };
}

const words = loose(string(5000));
const amount = loose(string(20));
const units = number(0, 1_000_000);
const currency = {currency_code: words, currency_minor_unit: loose(integer(0, 4))};
export const rawPrices = object<RawPrices>({...currency, price: amount});

const rawItem = object<RawItem>({
  key: string(200),
  id: integer(1),
  quantity: units,
  type: words,
  name: words,
  permalink: words,
  prices: loose(rawPrices),
  images: loose(array(object({src: words, thumbnail: words}), 100)),
  variation: loose(array(object({attribute: words, value: words}), 100)),
  item_data: loose(array(object({value: words, display: words, hidden: loose(boolean)}), 100)),
  quantity_limits: loose(object({maximum: loose(units), multiple_of: loose(units), editable: loose(boolean)})),
  low_stock_remaining: loose(units),
  sold_individually: loose(boolean),
});

interface RawCart {
  readonly items: readonly RawItem[];
  readonly items_count?: number | undefined;
  readonly totals?: (RawMoney & {readonly total_price?: string | undefined}) | undefined;
}

const rawCart = object<RawCart>({
  items: array(rawItem, 1000),
  items_count: loose(units),
  totals: optional(loose(object<NonNullable<RawCart['totals']>>({...currency, total_price: amount}))),
});

/** An amount of the Store API: minor units in a string, beside their currency. */
export function moneyOf(price: string | undefined, {currency_code, currency_minor_unit}: RawMoney): Money | undefined {
  if (!price || !/^\d+$/.test(price)) return undefined;
  const read = parse(money, {amount: Number(price), currency: currency_code, exponent: currency_minor_unit});
  return read.ok ? read.value : undefined;
}

/** Reads a cart of the Store API (`wc/store/v1/cart`). */
export function parseWooCart(input: unknown): Result<WooCart> {
  const read = parse(rawCart, input);
  if (!read.ok) return read;
  const {items, items_count: count, totals = {}} = read.value;
  const total = moneyOf(totals.total_price, totals);
  return {ok: true, value: {items: items.map(itemOf), count, total, currency: total?.currency ?? totals.currency_code}};
}

function itemOf(raw: RawItem): WooItem {
  const {key, id, quantity, prices = {}, images = [], variation = [], item_data: data = [], quantity_limits: limits = {}} = raw;
  return {
    key,
    id,
    quantity,
    isVariation: raw.type === 'variation',
    name: raw.name && decodeText(raw.name),
    options: variation.map(({attribute = '', value = ''}) => ({name: decodeText(attribute), value: decodeText(value)})),
    notes: data.flatMap(({value, display, hidden}) => (hidden ? [] : [decodeText(display ?? value ?? '')])),
    price: moneyOf(prices.price, prices),
    permalink: raw.permalink,
    image: images[0]?.thumbnail ?? images[0]?.src,
    limits: {
      maximum: limits.maximum,
      multipleOf: limits.multiple_of ?? 1,
      isFixed: limits.editable === false || raw.sold_individually === true,
      isLowOnStock: raw.low_stock_remaining !== undefined,
    },
  };
}
