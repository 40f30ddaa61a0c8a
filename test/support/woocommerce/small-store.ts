import type {IncomingMessage, ServerResponse} from 'node:http';
import {text} from 'node:stream/consumers';
import {storeCartBody, type StoreGoods, type StoreLine} from './store-cart-body.js';

/**
 * What happens to the next write. `lose-answer`, `cut-answer`, `html-answer` and `hang` do what was asked and tell nobody;
 * `refuse-late` does it and says no, as plugins do; the others do nothing.
 */
export type Fault = 'lose-answer' | 'cut-answer' | 'lose-request' | 'html-answer' | 'maintenance' | 'hang' | 'busy' | 'refuse-late';

export interface SmallStore {
  /** Every request of the Store API that came, such as `POST cart/add-item`. */
  readonly log: readonly string[];
  /** Answers a request, where it is one for the Store API. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
  /** Units in the carts of all sessions. */
  units(): number;
  fail(...faults: Fault[]): void;
  /** Reads of the cart are answered with a maintenance page, until told otherwise. */
  closeReads(closed: boolean): void;
  /** A day goes by: nonces given out before are refused. */
  expireNonces(): void;
  /** The next write waits for this before it stores what it has read. */
  holdWrites(until: Promise<void>): void;
  /** Reads of the cart answer with what was in it when they came, as soon as this is over. */
  holdReads(until: Promise<void>): void;
}

interface Reply {
  readonly status: number;
  readonly body: unknown;
}

const goods: ReadonlyMap<number, StoreGoods> = new Map([
  [10, {name: 'Stoneware &amp; Co. mug', price: 2800}],
  [20, {name: 'Linen shirt', price: 4990, maximum: 3, isLowOnStock: true}],
  [30, {name: 'Numbered print', price: 9900, maximum: 1, isSoldIndividually: true}],
  [40, {name: 'Candle', price: 1200, multipleOf: 6}],
]);

const refusal = (status: number, code: string, message: string): Reply => ({status, body: {code, message, data: {status}}});

/**
 * A shop in memory that keeps WooCommerce's own manners where they bite: a session begins with the first add, a write
 * stores the whole cart as it was read at its start, new lines are cut to what may be bought, and names are HTML.
 */
export function createSmallStore(): SmallStore {
  const sessions = new Map<string, readonly StoreLine[]>();
  const log: string[] = [];
  let faults: Fault[] = [];
  let readsClosed = false;
  let nonce = 1;
  let hold: Promise<void> | undefined;
  let readHold: Promise<void> | undefined;

  function change(route: string, lines: readonly StoreLine[], body: {id?: number; key?: string; quantity?: number}): Reply | readonly StoreLine[] {
    const {id = 0, quantity = 1, key = `line-${id}`} = body;
    const line = lines.find((other) => other.key === key);
    if (route === 'cart/add-item') {
      const product = goods.get(id);
      if (!product) return refusal(400, 'woocommerce_rest_cart_invalid_product', 'No such product.');
      if (line && product.isSoldIndividually) return refusal(400, 'readonly_quantity', 'The quantity of &quot;it&quot; cannot be changed');
      const {maximum = 9999, multipleOf = 1} = product;
      if (line && line.quantity + quantity > maximum) return refusal(400, 'invalid_quantity', `At most ${maximum}.`);
      const fit = Math.round(Math.min(quantity, maximum) / multipleOf) * multipleOf;
      return line
        ? lines.map((other) => (other === line ? {...line, quantity: line.quantity + quantity} : other))
        : [...lines, {key, id, quantity: fit}];
    }
    if (!line) return refusal(409, 'woocommerce_rest_cart_invalid_key', 'Cart item does not exist.');
    if (route === 'cart/remove-item') return lines.filter((other) => other !== line);
    const {maximum = 9999} = goods.get(line.id) ?? {};
    if (quantity > maximum) return refusal(400, 'invalid_quantity', `The maximum quantity is ${maximum}`);
    return lines.map((other) => (other === line ? {...line, quantity} : other));
  }

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = /\/wc\/store\/v1\/(.+)$/.exec(url.searchParams.get('rest_route') ?? url.pathname)?.[1];
    if (!route) return false;
    log.push(`${request.method} ${route}`);
    const session = /wp_woocommerce_session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1];
    const lines = (session && sessions.get(session)) || [];
    const headers: Record<string, string> = {'content-type': 'application/json', nonce: `nonce-${nonce}`, 'cache-control': 'no-store'};
    const answer = ({status, body}: Reply) => response.writeHead(status, headers).end(JSON.stringify(body));
    const page = (status: number) => response.writeHead(status, {...headers, 'content-type': 'text/html'}).end('<!doctype html><h1>Back soon</h1>');
    if (request.method === 'GET') {
      await readHold;
      if (readsClosed) page(503);
      else if (route === 'cart') answer({status: 200, body: storeCartBody(lines, goods)});
      else answer(refusal(404, 'woocommerce_rest_product_invalid_id', 'Invalid product ID.'));
      return true;
    }
    const body: unknown = JSON.parse(await text(request));
    if (request.headers.nonce !== `nonce-${nonce}`) {
      answer(refusal(403, 'woocommerce_rest_invalid_nonce', 'Nonce is invalid.'));
      return true;
    }
    const fault = faults.shift();
    if (fault === 'lose-request') response.destroy();
    else if (fault === 'maintenance') page(503);
    else if (fault === 'busy') answer(refusal(429, 'rate_limit_exceeded', 'Too many requests.'));
    if (fault === 'lose-request' || fault === 'maintenance' || fault === 'busy') return true;
    await hold;
    const changed = change(route, lines, body as {id?: number});
    if ('status' in changed) {
      answer(changed);
      return true;
    }
    const owner = session ?? `session-${sessions.size + 1}`;
    sessions.set(owner, changed);
    headers['set-cookie'] = `wp_woocommerce_session=${owner}; path=/`;
    if (fault === 'lose-answer') response.destroy();
    else if (fault === 'cut-answer') response.writeHead(201, headers).write('{"items":', () => response.destroy());
    else if (fault === 'html-answer') page(200);
    else if (fault === 'refuse-late') answer(refusal(400, 'gift_wrap_missing', 'Choose a wrapping, &lt;please&gt;.'));
    else if (fault !== 'hang') answer({status: route === 'cart/add-item' ? 201 : 200, body: storeCartBody(changed, goods)});
    return true;
  }

  return {
    log,
    handle,
    units: () => [...sessions.values()].flat().reduce((sum, {quantity}) => sum + quantity, 0),
    fail: (...next) => void (faults = next),
    closeReads: (closed) => void (readsClosed = closed),
    expireNonces: () => void (nonce += 1),
    holdWrites: (until) => void (hold = until),
    holdReads: (until) => void (readHold = until),
  };
}
