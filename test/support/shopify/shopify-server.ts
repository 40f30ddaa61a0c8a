import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, normalize, resolve, sep} from 'node:path';
import {text} from 'node:stream/consumers';
import {createCatalog, type Goods} from './catalog.js';
import {isRefusal, lineJson, productJson, ShopCart, type Language, type WantedLine} from './shop-cart.js';
import {renderSections} from './sections.js';
import {storefrontPage, type Storefront} from './storefront-page.js';

/**
 * What the shop does with a request in place of answering it (`none`): asks to wait; shows a page, its password page, its
 * login, a check for robots; breaks; waits; does it and waits; does it and loses the answer; drops the connection with
 * nothing done, at once (`drop`) or after a while (`fade`).
 */
export type Fault =
  | 'none' | 'throttle' | 'page' | 'password' | 'login' | 'robot' | 'break' | 'hang' | 'stall' | 'lose' | 'drop' | 'fade';

export interface SentRequest {
  readonly method: string;
  readonly path: string;
  readonly body: unknown;
}

const folders = [
  ['/dist/', resolve('dist')],
  ['/live-shop/', resolve('dist/cdn')],
  ['/theme/', resolve('test/support/shopify/theme')],
] as const;

/** A Shopify storefront as its documentation has it (docs/shopify.md), with the faults of real ones. */
export class ShopifyServer {
  catalog: Goods[] = createCatalog();
  currency = 'EUR';
  takesPart = true;
  storefront: Storefront = {};
  /** A browser sends a request again, even an add, when a connection that was used before breaks without an answer. */
  keepAlive = false;
  /** Everything asked of the shop, files and pages left out. */
  sent: SentRequest[] = [];
  url = '';
  readonly #carts = new Map<string, ShopCart>();
  readonly #faults: {readonly path: RegExp; readonly fault: Fault}[] = [];
  readonly #hung: (() => void)[] = [];
  readonly #server: Server;
  #lastToken = 0;

  constructor() {
    this.#server = createServer((request, response) => void this.#respond(request, response));
  }

  static async start(): Promise<ShopifyServer> {
    const server = new ShopifyServer();
    await new Promise<void>((done) => server.#server.listen(0, '127.0.0.1', done));
    server.url = `http://127.0.0.1:${(server.#server.address() as AddressInfo).port}`;
    return server;
  }

  /** Sells afresh, with nothing in any cart and nothing wrong. */
  reset(): void {
    this.catalog = createCatalog();
    Object.assign(this, {currency: 'EUR', takesPart: true, storefront: {}, keepAlive: false, sent: []});
    this.#carts.clear();
    this.#faults.length = 0;
    this.release();
  }

  /** The next request to such a path meets this fault. */
  fail(path: RegExp, ...faults: readonly Fault[]): void {
    this.#faults.push(...faults.map((fault) => ({path, fault})));
  }

  /** Answers what hangs. */
  release(): void {
    for (const answer of this.#hung.splice(0)) answer();
  }

  get hanging(): number {
    return this.#hung.length;
  }

  /** Paths and methods of what was sent, in order. */
  get wire(): readonly string[] {
    return this.sent.map(({method, path}) => `${method} ${path}`);
  }

  /** All carts that shoppers hold: real shops lose one of two that are begun at once. */
  get carts(): readonly ShopCart[] {
    return [...this.#carts.values()];
  }

  get cart(): ShopCart {
    return this.carts[0] ?? this.#newCart().cart;
  }

  close(): Promise<void> {
    return new Promise((done) => {
      this.#server.close(() => done());
      this.#server.closeAllConnections();
    });
  }

  async #respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.shouldKeepAlive = this.keepAlive;
    const {pathname, searchParams} = new URL(request.url ?? '/', this.url);
    const file = fileAt(pathname);
    if (file) return sendFile(response, file);
    const root = pathname.startsWith('/de/') ? '/de/' : '/';
    const path = pathname.slice(root.length);
    const sections = searchParams.get('sections');
    const api = /\.js$|^cart\/(add|change)$|^storefront-api$/.test(path) || sections !== null;
    const raw = await text(request);
    if (!api) return void sendPage(response, storefrontPage({...this.storefront, root, cart: this.#cartOf(request)?.cart, path}));
    const body: unknown = raw ? JSON.parse(raw) : undefined;
    this.sent.push({method: request.method ?? '', path: sections === null ? pathname : `${pathname}?sections=${sections}`, body});
    const at = this.#faults.findIndex((one) => one.path.test(pathname + (sections === null ? '' : '?sections')));
    const [found] = at < 0 ? [] : this.#faults.splice(at, 1);
    const wait = () => new Promise<void>((answer) => this.#hung.push(answer));
    if (found?.fault === 'hang' || found?.fault === 'fade') await wait();
    if (found && this.#failed(found.fault, response)) return;
    const answer = this.#answer(request, {path, root, body, sections, response});
    if (found?.fault === 'stall') await wait();
    if (found?.fault === 'lose') return void request.socket.destroy();
    sendJson(response, answer.status, answer.body);
  }

  #failed(fault: Fault, response: ServerResponse): boolean {
    if (fault === 'throttle') return sendPage(response, 'Too many requests', 429, {'retry-after': '7'});
    if (fault === 'page') return sendPage(response, '<h1>Shop</h1>');
    if (fault === 'robot') return sendPage(response, '<h1>Are you human?</h1>', 403);
    if (fault === 'password') return sendPage(response, '', 302, {location: '/password'});
    if (fault === 'login') return sendPage(response, '', 302, {location: '/account/login'});
    if (fault === 'break') return sendPage(response, 'Something went wrong', 503);
    const drops = fault === 'drop' || fault === 'fade';
    if (drops) response.socket?.destroy();
    return drops;
  }

  #answer(request: IncomingMessage, {path, root, body, sections, response}: Asked): {readonly status: number; readonly body: object} {
    const language: Language = root === '/de/' ? 'de' : 'en';
    const known = this.#cartOf(request);
    const rendered = (cart: ShopCart, ids: unknown) =>
      Array.isArray(ids) ? {sections: renderSections(ids.map(String), {cart, root, currency: this.currency})} : {};
    if (sections !== null) return {status: 200, body: rendered(known?.cart ?? this.#empty(), sections.split(',')).sections ?? {}};
    if (path === 'cart.js') return {status: 200, body: (known?.cart ?? this.#empty()).json(this.currency, root)};
    const handle = /^products\/(.+)\.js$/.exec(path)?.[1];
    if (handle) {
      const goods = this.catalog.find((one) => one.handle === handle);
      return goods ? {status: 200, body: productJson(goods, this.currency)} : {status: 404, body: {status: 404}};
    }
    const fields = new Map<string, unknown>(Object.entries(body ?? {}));
    const {token, cart} = known ?? this.#newCart();
    // Begun with the first goods, and told with the answer: two at once begin two.
    response.setHeader('set-cookie', `cart=${token}; Path=/`);
    if (path === 'storefront-api') return {status: 200, body: this.#update(cart, fields.get('lines') as readonly ApiLine[], language)};
    if (path.startsWith('cart/change')) {
      const refusal = cart.change(String(fields.get('id')), Number(fields.get('quantity')), language);
      return refusal ? {status: refusal.status, body: refusal} : {status: 200, body: cart.json(this.currency, root)};
    }
    const items = (fields.get('items') ?? [body]) as readonly WantedLine[];
    const lines = items.map((item) => cart.add(item, language));
    const refusal = lines.find(isRefusal);
    if (refusal) return {status: refusal.status, body: refusal};
    const added = lines.flatMap((line) => (isRefusal(line) ? [] : [lineJson(line, this.currency, root)]));
    return {status: 200, body: {...(fields.has('items') ? {items: added} : added[0]), ...rendered(cart, fields.get('sections'))}};
  }

  /** As the Storefront API does it for the standard actions: too little stock is a warning, and what there is goes in. */
  #update(cart: ShopCart, lines: readonly ApiLine[], language: Language): object {
    const [userErrors, warnings]: [object[], object[]] = [[], []];
    for (const {merchandiseId, quantity, attributes = []} of lines) {
      const id = Number(merchandiseId.replace('gid://shopify/ProductVariant/', ''));
      const properties = Object.fromEntries(attributes.map(({key, value}) => [key, value]));
      const stock = this.catalog.find((one) => one.id === id)?.stock ?? 0;
      const answer = cart.add({id, quantity, properties}, language);
      if (!isRefusal(answer)) continue;
      const code = stock === 0 ? 'MERCHANDISE_OUT_OF_STOCK' : 'MERCHANDISE_NOT_ENOUGH_STOCK';
      if (answer.status === 404) userErrors.push({code: 'INVALID', field: ['lines'], message: answer.description});
      else warnings.push({code, message: answer.description, target: 'gid://shopify/CartLine/1'});
    }
    return {cart: {id: 'gid://shopify/Cart/1', totalQuantity: cart.units}, userErrors, warnings};
  }

  #cartOf(request: IncomingMessage): {readonly token: string; readonly cart: ShopCart} | undefined {
    const token = /\bcart=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    const cart = this.#carts.get(token);
    return cart && {token, cart};
  }

  #newCart(): {readonly token: string; readonly cart: ShopCart} {
    const token = `c${++this.#lastToken}`;
    const cart = this.#empty();
    this.#carts.set(token, cart);
    return {token, cart};
  }

  #empty(): ShopCart {
    return new ShopCart({catalog: this.catalog, takesPart: () => this.takesPart});
  }
}

interface ApiLine {
  readonly merchandiseId: string;
  readonly quantity: number;
  readonly attributes?: readonly {readonly key: string; readonly value: string}[] | undefined;
}

interface Asked {
  readonly path: string;
  readonly root: string;
  readonly body: unknown;
  readonly sections: string | null;
  readonly response: ServerResponse;
}

/** The script under test, and the scripts of the theme. */
function fileAt(pathname: string): string | undefined {
  for (const [prefix, folder] of folders) {
    const file = join(folder, normalize(pathname.slice(prefix.length)));
    if (pathname.startsWith(prefix) && file.startsWith(folder + sep)) return file;
  }
  return undefined;
}

async function sendFile(response: ServerResponse, file: string): Promise<void> {
  try {
    const content = await readFile(file);
    response.writeHead(200, {'content-type': 'text/javascript'}).end(content);
  } catch {
    response.writeHead(404).end();
  }
}

function sendJson(response: ServerResponse, status: number, body: object): void {
  // Shopify has sent its JSON as text/javascript as well.
  response.writeHead(status, {'content-type': 'text/javascript; charset=utf-8'}).end(JSON.stringify(body));
}

function sendPage(response: ServerResponse, html: string, status = 200, headers: Readonly<Record<string, string>> = {}): true {
  response.writeHead(status, {'content-type': 'text/html; charset=utf-8', ...headers}).end(html);
  return true;
}
