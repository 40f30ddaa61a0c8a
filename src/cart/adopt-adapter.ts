import type {AdapterOptions, CartAdapter} from './adapter.js';
import {createCartReader, type CartReader, type CartReaderOptions} from './cart-reader.js';
import type {CartRequest, CartState} from './cart.js';
import type {StorefrontName} from './detect-storefront.js';
import {loadAdapter} from './load-adapter.js';
import {changesCart, watchPage} from './watch-page.js';

export interface AdoptOptions extends Omit<CartReaderOptions, 'adapter'>, Pick<AdapterOptions, 'page' | 'follow'> {
  /** Brings the adapter of a shop system. */
  readonly load?: typeof loadAdapter | undefined;
}

/** An adapter at work. */
export interface AdoptedAdapter {
  /** Changes the cart, and sees to it that what it holds then is known. */
  readonly adapter: CartAdapter;
  readonly reader: CartReader;
}

/**
 * Takes an adapter into use until `signal` is aborted: its reads come at first, whenever the shopper is back, after the
 * requests that others answered, and when the adapter sees that the page has changed the cart.
 */
export async function adoptAdapter(chosen: StorefrontName | CartAdapter, options: AdoptOptions): Promise<AdoptedAdapter> {
  const {page, follow, counts, tell, signal, load = loadAdapter} = options;
  const applied = new WeakSet<CartRequest>();
  let applying = 0;
  let reader: CartReader | undefined;
  const publish = (cart: CartState): void => {
    // What comes with a request of its own counts even where reads do not.
    if (signal.aborted || (applying === 0 && !counts())) return;
    reader?.told();
    tell(cart);
  };
  const adapter = typeof chosen === 'string' ? await load(chosen, {page, follow, publish}) : chosen;
  const {read, during} = (reader = createCartReader({...options, adapter}));
  if (!signal.aborted) {
    watchPage(page, {back: read, ended: (request) => !applied.has(request) && read(), signal});
    adapter.watch?.(read, {signal});
    read();
  }

  const apply: CartAdapter['apply'] = (request, context) => {
    const send = async () => {
      applying += 1;
      try {
        return await adapter.apply(request, context);
      } finally {
        applying -= 1;
      }
    };
    if (!changesCart(request)) return send();
    applied.add(request);
    return during(send);
  };
  return {adapter: {apply}, reader};
}
