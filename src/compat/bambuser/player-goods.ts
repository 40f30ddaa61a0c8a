import type {LiveShop} from '../../elements/live-shop/live-shop.js';
import type {Product} from '../../protocol/index.js';
import type {Show} from './follow-show.js';
import type {Listeners} from './listeners.js';
import type {Mention} from './not-carried.js';
import {pageProduct, type PageProductOptions} from './page-product.js';
import type {ProductReference} from './player.js';
import {listenToFactory, type ProductFactory} from './product-factory.js';

export interface PlayerGoodsOptions extends Pick<PageProductOptions, 'optionNames' | 'baseUrl'> {
  readonly liveShop: LiveShop;
  readonly listeners: Listeners;
  readonly mention: Mention;
  /** The shop's own reference of a product. */
  readonly reference: (product: Product) => string;
  /** ISO 4217, as the page has configured. */
  readonly currency: () => string | undefined;
}

/** The goods of the show as the page knows them. */
export interface PlayerGoods {
  /** Asks the page for the products of a show, and for those that come later. Returns the stop. */
  open(show: Show): () => void;
  update(id: string, say: (factory: ProductFactory) => unknown): void;
  /** All that is on the shelf. */
  products(): readonly Product[];
  referTo(product: Product): ProductReference;
}

export function createPlayerGoods(options: PlayerGoodsOptions): PlayerGoods {
  const {liveShop, listeners, mention, reference, currency} = options;
  const told = new Map<string, Product>();
  let current: Show | undefined;

  // The show takes over what the page tells with its next update: until then it is known here alone.
  const products = (): readonly Product[] =>
    current?.shop.get().products.map((product) => told.get(product.id) ?? product) ?? [];
  const referTo = (product: Product): ProductReference => ({id: product.id, ref: reference(product), url: product.url ?? ''});

  return {
    products,
    referTo,
    open(show) {
      current = show;
      told.clear();
      liveShop.products = undefined;
      const asked = new Set<string>();
      const ask = (): void => {
        const fresh = products().filter(({id}) => !asked.has(id));
        if (fresh.length === 0) return;
        for (const {id} of fresh) asked.add(id);
        listeners.tell('PROVIDE_PRODUCT_DATA', {products: fresh.map(referTo)});
        listeners.tell('PROVIDE_WISHLIST_STATUS', {
          products: fresh.map((product) => ({...referTo(product), sku: product.variants[0]?.sku ?? product.id})),
        });
      };
      ask();
      return show.shop.listen(ask);
    },
    update(id, say) {
      const base = products().find((product) => product.id === id);
      if (!base) return mention(`updateProduct("${id}")`, 'The show has no such product.');
      const read = pageProduct(listenToFactory(say, mention), {...options, base, currency: currency()});
      if (!read.ok) return mention(`updateProduct("${id}")`, `Expected ${read.expected} at "${read.path}".`);
      told.set(id, read.value);
      liveShop.products = [...told.values()];
    },
  };
}
