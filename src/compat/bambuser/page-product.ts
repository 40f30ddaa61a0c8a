import type {Money, Product, Result, Stock} from '../../protocol/index.js';
import {product} from '../../protocol/product.js';
import {parse} from '../../protocol/shape.js';
import {pagePrice} from './page-price.js';
import {pageVariants, type Combination} from './page-variants.js';
import {plainText} from './plain-text.js';
import type {Said} from './product-factory.js';
import {addressOf, currencyOf, labelOf, listOf, recordOf} from './read-said.js';

export interface PageProductOptions {
  /** The product as it is known so far: what the page leaves out stays. */
  readonly base: Product;
  /** ISO 4217, for prices that name none. */
  readonly currency?: string | undefined;
  /** What the two options are called where the show has no names for them. */
  readonly optionNames: readonly [color: string, size: string];
  /** What addresses are relative to. */
  readonly baseUrl: string;
}

/** The product of the show with what a page has said of it. Fails where that is impossible. */
export function pageProduct(said: Said, options: PageProductOptions): Result<Product> {
  const {base, baseUrl} = options;
  const detail = recordOf(said['product']);
  const description = [detail['introduction'], detail['description']]
    .flatMap((text) => (typeof text === 'string' ? plainText(text) || [] : []))
    .join('\n');
  const own = {
    ...base,
    title: labelOf(detail['name'], 200) ?? base.title,
    brand: labelOf(detail['brandName']) ?? base.brand,
    description: description.slice(0, 5000) || base.description,
    url: addressOf(said['publicUrl'], baseUrl) ?? base.url,
  };
  return parse(product, {...own, ...goods(said, options)});
}

/** What can be bought of it; nothing where the page has not said. */
function goods(said: Said, {base, currency, optionNames, baseUrl}: PageProductOptions): Partial<Product> {
  const detail = recordOf(said['product']);
  const variations = listOf(detail['variations']);
  if (variations.length === 0) return {};
  const {combinations, options} = pageVariants(variations, {base, optionNames, sku: detail['sku']});
  const money = (amount: unknown, code: unknown): Money | undefined =>
    pagePrice(amount, currencyOf(code) ?? currencyOf(said['currency']) ?? currencyOf(currency) ?? base.price.currency);
  const offers = combinations.map((each) => ({
    ...each,
    ...offerOf(each, money),
    images: each.imageUrls.slice(0, 20).flatMap((url) => addressOf(url, baseUrl) ?? []).map((url) => ({url})),
  }));
  const shown = offers.find(({variation}) => variation === Number(detail['defaultVariationIndex'])) ?? offers[0];
  return {
    options,
    ...(shown?.images[0] && {images: shown.images}),
    ...(shown?.price && {price: shown.price, compareAt: shown.compareAt}),
    variants: offers.map(({id, sku, selectedOptions, price, compareAt, stock, images, known}) => ({
      id, sku, selectedOptions, price, compareAt, stock, image: images[0] ?? known?.image,
    })),
  };
}

type Offer = Pick<Product['variants'][number], 'price' | 'compareAt' | 'stock'>;

/** The price and the stock of one combination: its own, else those of the same variant before. */
function offerOf({size, known}: Combination, money: (amount: unknown, code: unknown) => Money | undefined): Offer {
  const {current, original, currency} = {...size, ...recordOf(size['price'])};
  const price = money(current, currency);
  const before = money(original, currency);
  return {
    price: price ?? known?.price,
    compareAt: price ? (before && before.amount > price.amount ? before : undefined) : known?.compareAt,
    stock: stockOf(size) ?? known?.stock ?? {status: 'unknown'},
  };
}

function stockOf({inStock, quantity}: Said): Stock | undefined {
  const units = typeof quantity === 'number' && Number.isSafeInteger(quantity) && quantity >= 0 ? quantity : undefined;
  if (inStock === false || (inStock === undefined && units === 0)) return {status: 'out-of-stock'};
  if (inStock !== true && units === undefined) return undefined;
  return {status: 'in-stock', ...(units && {quantity: units})};
}
