import {parse} from '../../protocol/index.js';
import {object, optional, string, type Shape} from '../../protocol/shape.js';
import type {Clock} from '../clock.js';
import {decodeText} from './decode-text.js';
import {storeApiUrl, type StorePage} from './store-page.js';

/** What came back. Only `lost` leaves open whether the shop did what was asked. */
export type ApiAnswer =
  | {readonly status: 'ok'; readonly body: unknown}
  | Refusal
  /** Too many requests: nothing was done. */
  | {readonly status: 'busy'; readonly message?: string | undefined}
  | {readonly status: 'lost'; readonly cause: 'network' | 'timeout' | 'error'};

/** The shop's own no. */
export interface Refusal {
  readonly status: 'refused';
  readonly httpStatus: number;
  /** A stable identifier such as `woocommerce_rest_product_out_of_stock`; empty where there is none. */
  readonly code: string;
  /** The shop's words, decoded, in the shop's language. Never to be parsed. */
  readonly message?: string | undefined;
  /** The cart as the shop has it, where it tells: with a conflict (409). */
  readonly cart?: unknown;
}

export interface StoreApiOptions {
  readonly fetch: typeof fetch;
  readonly page: () => StorePage;
  readonly clock: Clock;
  /** How long an answer may take, in milliseconds. */
  readonly patienceMs: number;
}

/** The Store API of WooCommerce, `wc/store/v1`, on the page's own origin and in the shopper's own session. Never rejects. */
export interface StoreApi {
  get(route: string, options?: {readonly query?: Readonly<Record<string, string>>; readonly signal?: AbortSignal}): Promise<ApiAnswer>;
  /** Sent once. Only what was refused for its nonce, and so not done, is sent once more. */
  post(route: string, body: object): Promise<ApiAnswer>;
}

const nonceRefusals: ReadonlySet<string> = new Set(['woocommerce_rest_missing_nonce', 'woocommerce_rest_invalid_nonce']);

/** Tells a request that was refused because the session behind it has gone. */
export function isNonceRefusal(answer: ApiAnswer): boolean {
  return answer.status === 'refused' && nonceRefusals.has(answer.code);
}

export function createStoreApi({fetch, page, clock, patienceMs}: StoreApiOptions): StoreApi {
  let nonce: string | null = null;
  let cartToken: string | null | undefined;

  async function send(url: string, init: RequestInit, outer?: AbortSignal): Promise<ApiAnswer> {
    const inner = new AbortController();
    let timedOut = false;
    const stop = clock(() => {
      timedOut = true;
      inner.abort();
    }, patienceMs);
    const abort = () => inner.abort();
    outer?.addEventListener('abort', abort, {once: true});
    if (outer?.aborted) abort();
    try {
      cartToken ??= page().cartToken;
      const headers = {...init.headers, ...(cartToken ? {'Cart-Token': cartToken} : {})};
      // A cart out of the browser's cache is somebody's cart of long ago.
      const options: RequestInit = {...init, headers, cache: 'no-store', credentials: 'same-origin', signal: inner.signal};
      const response = await fetch(url, options);
      nonce = response.headers.get('Nonce') ?? nonce;
      if (cartToken) cartToken = response.headers.get('Cart-Token') ?? cartToken;
      return readAnswer(response, await response.text());
    } catch {
      return {status: 'lost', cause: timedOut ? 'timeout' : 'network'};
    } finally {
      stop();
      outer?.removeEventListener('abort', abort);
    }
  }

  const get: StoreApi['get'] = (route, {query, signal} = {}) => send(storeApiUrl(page().restRoot, route, query), {}, signal);

  return {
    get,
    async post(route, body) {
      const once = () =>
        send(storeApiUrl(page().restRoot, route), {
          method: 'POST',
          headers: {'Content-Type': 'application/json', ...(nonce ? {Nonce: nonce} : {})},
          body: JSON.stringify(body),
        });
      const used = nonce;
      const answer = await once();
      if (!isNonceRefusal(answer)) return answer;
      // The refusal brings a fresh nonce along, unless somebody between here and the shop drops it.
      if (nonce === used) await get('cart');
      return once();
    },
  };
}

interface ApiError {
  readonly code?: string | undefined;
  readonly message?: string | undefined;
}

const words: Shape<string | undefined> = optional(string(20_000, 0));
const apiError = object<ApiError>({code: words, message: words});
const conflict = object<{data: {cart?: unknown}}>({data: object<{cart?: unknown}>({cart: (input) => input})});

/** HTML in place of JSON, from a maintenance page, a cache or a firewall, says nothing of what the shop has done. */
function readAnswer({status, ok, redirected}: Response, text: string): ApiAnswer {
  const body = fromJson(text);
  const error = parse(apiError, body);
  const {code = '', message} = error.ok ? error.value : {};
  const decoded = message && decodeText(message);
  if (status === 429) return {status: 'busy', message: decoded};
  // A redirect turns a POST into a GET.
  if (body === undefined || redirected || status >= 500) return {status: 'lost', cause: 'error'};
  if (ok) return {status: 'ok', body};
  const read = parse(conflict, body);
  return {status: 'refused', httpStatus: status, code, message: decoded, cart: read.ok ? read.value.data.cart : undefined};
}

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
