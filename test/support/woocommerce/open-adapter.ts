import type {CartAdapter} from '#src/cart/adapter.js';
import type {CartAction, CartLine, CartOutcome, CartRequest, CartState} from '#src/cart/cart.js';
import {createWooCommerceAdapter, type WooCommerceAdapterOptions} from '#src/cart/woocommerce/create-woocommerce-adapter.js';
import {openStoreWindow, type StoreWindow, type StoreWindowOptions} from './store-window.js';

export interface OpenedAdapter extends StoreWindow {
  readonly adapter: CartAdapter;
  /** Every state that the adapter has told, oldest first. */
  readonly published: readonly CartState[];
  readonly followed: readonly string[];
  /** Types of the events on the page's body that tell of a change of the cart. */
  readonly signals: readonly string[];
  apply(action: CartAction, lines: readonly CartLine[], options?: ApplyOptions): Promise<CartOutcome>;
  add(line: Partial<CartLine> & {readonly variantId: string}, options?: ApplyOptions): Promise<CartOutcome>;
}

interface ApplyOptions {
  readonly id?: string;
  readonly signal?: AbortSignal;
}

/** A cart token that the page hands in, by the selector that is asked for. */
export const withCartToken = {'meta[name="live-shop-woocommerce-cart-token"]': {content: 'token-of-the-page'}};

/** The adapter in a shop's window. */
export function openAdapter(
  options: StoreWindowOptions & Pick<WooCommerceAdapterOptions, 'clock' | 'patienceMs'>,
): OpenedAdapter {
  const {page, body} = openStoreWindow(options);
  const published: CartState[] = [];
  const followed: string[] = [];
  const signals: string[] = [];
  for (const type of ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart', 'wc_fragment_refresh']) {
    body.addEventListener(type, () => signals.push(type));
  }
  const {clock, patienceMs} = options;
  const adapter = createWooCommerceAdapter({
    page,
    publish: (state) => published.push(state),
    follow: (url) => followed.push(url),
    clock,
    patienceMs,
  });
  let ids = 0;
  const apply: OpenedAdapter['apply'] = async (action, lines, {id = `wish-${(ids += 1)}`, signal} = {}) => {
    const request: CartRequest = {id, action, lines, source: {showId: 'spring', surface: 'pin'}};
    const answer = await adapter.apply(request, {signal: signal ?? new AbortController().signal});
    if (typeof answer !== 'object') throw new Error(`The adapter answered ${String(answer)}.`);
    return answer;
  };
  return {page, body, adapter, published, followed, signals, apply, add: (line, given) => apply('add', [lineFor(line)], given)};
}

export function lineFor(line: Partial<CartLine> & {readonly variantId: string}): CartLine {
  return {productId: line.variantId, selectedOptions: [], quantity: 1, title: 'Goods', ...line};
}
