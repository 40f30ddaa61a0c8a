import {createServer, type RequestListener, type Server} from 'node:http';
import type {TestContext} from 'node:test';
import {listen} from '../../../../demo/http/listen.js';
import {serve} from '../../../../demo/http/serve.js';
import {cartApi} from '../../../../demo/shop/cart-api.js';
import {Carts} from '../../../../demo/shop/carts.js';
import {StockRoom} from '../../../../demo/shop/stock.js';
import {showRoutes} from '../../../../demo/shop/show-routes.js';
import {storefront} from '../../../../demo/shop/storefront.js';

/** Listens on any port until the test ends; answers the origin. */
export async function serveUntilEnd(t: TestContext, listener: RequestListener): Promise<{origin: string; server: Server}> {
  const server = createServer(listener);
  const port = await listen(server, {host: '127.0.0.1', port: 0});
  t.after(() => {
    server.close();
    server.closeAllConnections();
  });
  return {origin: `http://127.0.0.1:${port}`, server};
}

/** The shop alone, with no show behind it. */
export async function openShop(t: TestContext) {
  const changes: (readonly [variantId: string, units: number])[] = [];
  const stock = new StockRoom((variantId, units) => changes.push([variantId, units]));
  const carts = new Carts({stock, now: Date.now});
  const failures: unknown[] = [];
  const showUrl = () => 'http://shows.example/shows/spring';
  const {origin} = await serveUntilEnd(
    t,
    serve({
      mounts: [],
      routes: {...cartApi(carts), ...showRoutes({carts, showUrl, scripted: true}), ...storefront({carts, stock, showUrl, scripted: true})},
      failed: (error) => failures.push(error),
    }),
  );
  return {origin, stock, changes, failures};
}

/** A browser with a cookie jar of one cookie. */
export class Shopper {
  #cookie: string | undefined;
  /** The attributes of the last cookie that was set. */
  setCookie: string | undefined;

  constructor(readonly origin: string) {}

  async fetch(path: string, {method = 'GET', json, form}: {method?: string; json?: unknown; form?: Record<string, string>} = {}) {
    const body = json === undefined ? form && new URLSearchParams(form) : JSON.stringify(json);
    const response = await fetch(this.origin + path, {
      method,
      redirect: 'manual',
      headers: {
        ...(this.#cookie && {cookie: this.#cookie}),
        ...(json !== undefined && {'content-type': 'application/json'}),
      },
      ...(body && {body}),
    });
    const [setCookie] = response.headers.getSetCookie();
    if (setCookie) {
      this.setCookie = setCookie;
      this.#cookie = setCookie.split(';')[0];
    }
    return response;
  }

  async cart(): Promise<{count: number; total: {amount: number}; lines: {id: string; quantity: number}[]}> {
    return (await this.fetch('/api/cart')).json();
  }

  add(variantId: string, quantity?: number) {
    return this.fetch('/api/cart/items', {method: 'POST', json: {variantId, quantity}});
  }
}
