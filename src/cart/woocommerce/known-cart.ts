import type {CartOutcome} from '../cart.js';
import type {ApiAnswer, StoreApi} from './store-api.js';
import {parseWooCart, type WooCart} from './woo-cart.js';

export type Failed = Extract<CartOutcome, {readonly status: 'failed'}>;

export type CartReading = {readonly ok: true; readonly cart: WooCart} | {readonly ok: false; readonly failed: Failed};

/** The shop's cart as it was last told. */
export interface KnownCart {
  /** Asks the shop. A cart that has come meanwhile with the answer of a request is newer, and is what this gives. */
  read(options?: {readonly signal?: AbortSignal}): Promise<CartReading>;
  /** Asks the shop, and tells what it says. */
  refresh(): Promise<CartReading>;
  /** What is known, or else what the shop says, which is told. */
  current(): Promise<CartReading>;
  /** Takes over the cart in an answer, and tells it. Undefined where there is none. */
  take(body: unknown): WooCart | undefined;
  /** Something else has changed the cart. */
  forget(): void;
}

export interface KnownCartOptions {
  readonly api: StoreApi;
  readonly tell: (cart: WooCart) => void;
}

export function createKnownCart({api, tell}: KnownCartOptions): KnownCart {
  let known: WooCart | undefined;
  let version = 0;

  const read: KnownCart['read'] = async (options) => {
    const before = version;
    const answer = await api.get('cart', options);
    if (version !== before && known) return {ok: true, cart: known};
    const parsed = answer.status === 'ok' ? parseWooCart(answer.body) : undefined;
    if (!parsed?.ok) return {ok: false, failed: failureOf(answer)};
    if (version === before) known = parsed.value;
    return {ok: true, cart: parsed.value};
  };

  const refresh: KnownCart['refresh'] = async () => {
    const reading = await read();
    if (reading.ok) tell(reading.cart);
    return reading;
  };

  return {
    read,
    refresh,
    current: async () => (known ? {ok: true, cart: known} : refresh()),
    take(body) {
      const parsed = parseWooCart(body);
      if (!parsed.ok) return undefined;
      version += 1;
      known = parsed.value;
      tell(known);
      return known;
    },
    forget() {
      version += 1;
      known = undefined;
    },
  };
}

/** What is said of an answer that is no answer to the question. */
export function failureOf(answer: ApiAnswer): Failed {
  if (answer.status === 'lost') return {status: 'failed', cause: answer.cause, retryable: true};
  if (answer.status === 'busy') return {status: 'failed', cause: 'error', retryable: true, message: answer.message};
  // No Store API here: too old a WooCommerce, or a plugin has shut it.
  const retryable = !(answer.status === 'refused' && answer.code === 'rest_no_route');
  return {status: 'failed', cause: 'error', retryable};
}
