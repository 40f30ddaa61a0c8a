import {parse} from '../../protocol/index.js';
import {CartFailure} from './cart-failure.js';
import {cartJson, type CartJson} from './cart-json.js';
import type {OwnRequests} from './own-requests.js';
import {rootOf, type ShopPage} from './shopify-page.js';

export interface Reply {
  readonly ok: boolean;
  readonly status: number;
  /** JSON that nobody has looked at yet. */
  readonly body: unknown;
}

export interface AjaxOptions {
  readonly signal: AbortSignal;
}

/** Shopify's Ajax API, below the root of the shopper's language. Every request is sent once. Rejects with a `CartFailure`. */
export interface AjaxApi {
  read(options: AjaxOptions): Promise<CartJson>;
  /** A path that begins with a slash is one of the page's own. */
  get(path: string, options: AjaxOptions): Promise<Reply>;
  post(path: string, body: object, options: AjaxOptions): Promise<Reply>;
}

export interface AjaxApiOptions {
  readonly page: ShopPage;
  readonly own: OwnRequests;
}

export function createAjaxApi({page, own}: AjaxApiOptions): AjaxApi {
  const urlOf = (path: string) => new URL(path.startsWith('/') ? path : rootOf(page) + path, page.location.origin);

  async function send(path: string, init: RequestInit & AjaxOptions): Promise<Reply> {
    let response: Response;
    let text: string;
    try {
      response = await page.fetch(urlOf(path), init);
      text = await response.text();
    } catch (error) {
      if (init.signal.aborted) throw error;
      throw new CartFailure({status: 'failed', cause: 'network', retryable: true}, `${path} got no answer. ${String(error)}`);
    }
    const {status, ok} = response;
    if (status === 429) {
      const wait = response.headers.get('retry-after');
      const message = `${path}: too many requests${wait ? `; the shop asks to wait ${wait} s` : ''}.`;
      throw new CartFailure({status: 'failed', cause: 'error', retryable: true}, message, {undone: true});
    }
    try {
      const body: unknown = JSON.parse(text);
      return {ok, status, body};
    } catch {
      throw notJson(path, response);
    }
  }

  return {
    async read({signal}) {
      const {ok, status, body} = await send('cart.js', {signal, headers: {accept: 'application/json'}});
      const cart = parse(cartJson, body);
      if (ok && cart.ok) return cart.value;
      const fault = cart.ok ? `status ${status}` : `expected ${cart.expected} at "${cart.path}"`;
      throw new CartFailure({status: 'failed', cause: 'error', retryable: status >= 500}, `cart.js cannot be read: ${fault}.`);
    },
    get: (path, {signal}) => send(path, {signal, headers: {accept: 'application/json'}}),
    post(path, body, {signal}) {
      const headers = {accept: 'application/json', 'content-type': 'application/json'};
      return own.during(urlOf(path).pathname, () => send(path, {method: 'POST', signal, headers, body: JSON.stringify(body)}));
    },
  };
}

/** A page came in place of JSON: where it came from tells more than its words, which are in the shopper's language. */
function notJson(path: string, {status, redirected, url}: Response): CartFailure {
  const place = redirected ? new URL(url).pathname : '';
  const message = `${path} answered with a page in place of JSON (status ${status}${place && `, ${place}`}).`;
  if (/\/password$/.test(place)) {
    return new CartFailure({status: 'rejected', reason: 'session-lost'}, `${message} The storefront is behind a password.`);
  }
  if (/\/(account\/login|customer_authentication\/)/.test(place)) {
    return new CartFailure({status: 'rejected', reason: 'login-required'}, `${message} The shopper has to log in.`);
  }
  return new CartFailure({status: 'failed', cause: 'error', retryable: status >= 500}, message);
}
