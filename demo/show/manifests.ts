import type {Manifest, Product} from '@live-shop/sdk/protocol';
import {hostName} from '../script/lines.js';
import {catalog, type CatalogProduct} from '../shop/catalog.js';
import {listedStore, stores} from '../shop/stores.js';

export interface ManifestOptions {
  /** Origin of the shop: product pages and pictures are there. */
  readonly shopUrl: string;
  readonly streamUrl: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const MINUTE_MS = 60_000;

/** The three shows of the demo: one that is on, one that is yet to come, one that is over. */
export function manifests({shopUrl, streamUrl, now}: ManifestOptions): readonly Manifest[] {
  const at = (path: string) => new URL(path, shopUrl).href;
  const products = catalog.map((product) => listed(product, {at, now}));
  const shared = {
    version: 1,
    host: {name: hostName},
    lang: 'en',
    poster: at('/pictures/poster.jpg'),
    products,
    stores: stores.map(listedStore),
    stageDelayMs: 0,
  } as const;
  return [
    {
      ...shared,
      id: 'spring',
      title: 'The spring table',
      description: 'Six new things for the table and the sofa, shown one by one.',
      startsAt: now,
      status: 'scheduled',
      storeId: 'hamburg',
      stream: {url: streamUrl, live: true},
    },
    {
      ...shared,
      id: 'evening',
      title: 'An evening by the fire',
      description: 'Throws, lamps and candlelight.',
      startsAt: thursdayEvening(now),
      status: 'scheduled',
      // Until the harvest the candles are sold in the stores alone.
      products: products
        .filter(({id}) => ['throw', 'lamp', 'candle'].includes(id))
        .map((product) => (product.id === 'candle' ? {...product, inStoreOnly: true} : product)),
    },
    {
      ...shared,
      id: 'winter',
      title: 'The winter pantry',
      description: 'What kept us warm.',
      startsAt: now - 100 * MINUTE_MS,
      endsAt: now - 55 * MINUTE_MS,
      status: 'ended',
      products: products.filter(({id}) => ['mug', 'throw', 'vase'].includes(id)),
    },
  ];
}

/** The next Thursday at seven in the evening, at least an hour from now. */
export function thursdayEvening(now: number): number {
  const date = new Date(now);
  date.setHours(19, 0, 0, 0);
  date.setDate(date.getDate() + ((4 - date.getDay() + 7) % 7));
  if (date.getTime() - now < 60 * MINUTE_MS) date.setDate(date.getDate() + 7);
  return date.getTime();
}

/** A product as a manifest has it, with the addresses of the shop and the end of its sale. */
function listed(
  {details: _, onlyToday, ...product}: CatalogProduct,
  {at, now}: {readonly at: (path: string) => string; readonly now: number},
): Product {
  return {
    ...product,
    url: at(product.url),
    images: product.images.map((image) => ({...image, url: at(image.url)})),
    saleEndsAt: onlyToday ? nextMidnight(now) : undefined,
    variants: product.variants.map((variant) => ({
      ...variant,
      image: variant.image && {...variant.image, url: at(variant.image.url)},
    })),
  };
}

/** The end of the day, at least an hour from now. */
function nextMidnight(now: number): number {
  const date = new Date(now + 60 * MINUTE_MS);
  return date.setHours(24, 0, 0, 0);
}
