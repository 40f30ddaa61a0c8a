import assert from 'node:assert/strict';
import {once} from 'node:events';
import {readFile} from 'node:fs/promises';
import {createServer, type IncomingMessage, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {after, before, beforeEach, describe, it} from 'node:test';
import type {CartOutcome, CartState} from '#src/cart/cart.js';
import {openCart, wishFor, type CartFixture} from './cart-fixture.js';

interface Item {
  readonly variantId: string;
  quantity: number;
}

/** What the shop does with the next add: it takes it, refuses it, takes a part of it, or loses the answer. */
type Mood = 'takes' | 'refuses' | 'refuses with a 200' | 'takes one' | 'takes and hangs up' | 'hangs up';

class Page extends EventTarget {
  readonly liveShop: {cart?: CartState} = {};

  querySelectorAll(): readonly {cart?: CartState}[] {
    return [this.liveShop];
  }
}

async function codeOf(name: string): Promise<string> {
  const doc = await readFile(new URL('../../../../docs/cart-handoff.md', import.meta.url), 'utf8');
  const code = doc.split(`\n\`\`\`js ${name}\n`)[1]?.split('\n```')[0];
  assert.ok(code, `the document has a block called ${name}`);
  return code;
}

describe('docs/cart-handoff.md', () => {
  let mood: Mood;
  let items: Item[];
  let posts: {readonly key: unknown}[];
  let server: Server;
  let origin: string;
  let restCart: string;

  const cartNow = () => ({items, total: {amount: 2400 * units(), currency: 'EUR', exponent: 2}});
  const units = () => items.reduce((sum, {quantity}) => sum + quantity, 0);

  async function take(request: IncomingMessage, most = Infinity): Promise<void> {
    const body = JSON.parse(await text(request)) as {readonly items: readonly Item[]};
    for (const {variantId, quantity} of body.items) {
      const item = items.find((one) => one.variantId === variantId);
      if (item) item.quantity += Math.min(most, quantity);
      else items.push({variantId, quantity: Math.min(most, quantity)});
    }
  }

  before(async () => {
    restCart = await codeOf('rest cart');
    server = createServer(async (request, response) => {
      const answer = (status: number, body: unknown) => response.writeHead(status).end(JSON.stringify(body));
      if (request.method === 'GET') return answer(200, cartNow());
      posts.push({key: request.headers['idempotency-key']});
      if (mood === 'takes' || mood === 'takes and hangs up') await take(request);
      if (mood === 'takes one') await take(request, 1);
      if (mood === 'takes') return answer(201, cartNow());
      if (mood === 'takes and hangs up' || mood === 'hangs up') return request.socket.destroy();
      return answer(mood === 'refuses' ? 409 : 200, {error: 'TOO_MANY', available: 3});
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });

  after(async () => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  });

  beforeEach(() => {
    mood = 'takes';
    items = [];
    posts = [];
  });

  interface OpenedPage extends CartFixture {
    readonly liveShop: {cart?: CartState};
    readonly went: readonly string[];
  }

  /** A page that has loaded the code of the document. */
  function openPage(): OpenedPage {
    const document = new Page();
    const went: string[] = [];
    const run = new Function('document', 'fetch', 'location', 'addEventListener', restCart);
    run(
      document,
      (path: string, init?: RequestInit) => fetch(new URL(path, origin), init),
      {assign: (url: string) => went.push(url)},
      () => {},
    );
    return Object.assign(openCart({target: document}), {liveShop: document.liveShop, went});
  }

  async function add(quantity = 2): Promise<OpenedPage & {readonly outcome: CartOutcome}> {
    const page = openPage();
    const outcome = await page.cart.request(wishFor('mug', {quantity}));
    page.cart.close();
    return Object.assign(page, {outcome});
  }

  it('puts the goods into a REST cart and tells the element what is in it', async () => {
    const {outcome, liveShop} = await add();
    assert.deepEqual(outcome, {status: 'added'});
    assert.deepEqual(liveShop.cart, {count: 2, ...{total: cartNow().total, lines: [{variantId: 'mug', quantity: 2}]}});
    assert.deepEqual(posts, [{key: 'wish-1'}]);
  });

  it('passes on a refusal with its reason, whatever the HTTP status', async () => {
    for (mood of ['refuses', 'refuses with a 200'] as const) {
      assert.deepEqual((await add(5)).outcome, {status: 'rejected', reason: 'insufficient-stock', available: 3});
    }
    assert.equal(units(), 0);
  });

  it('tells how much was added when an error was not the whole story', async () => {
    mood = 'takes one';
    assert.deepEqual((await add(3)).outcome, {status: 'partial', added: 1, reason: 'insufficient-stock'});
  });

  it('reads the cart again after a lost answer, and never sends the add twice', async () => {
    mood = 'takes and hangs up';
    assert.deepEqual((await add()).outcome, {status: 'added'});
    assert.deepEqual([posts.length, units()], [1, 2]);
  });

  it('offers another try when the add never arrived', async () => {
    mood = 'hangs up';
    assert.deepEqual((await add()).outcome, {status: 'failed', cause: 'network', retryable: true});
    assert.deepEqual([posts.length, units()], [1, 0]);
  });

  it('adds both of two taps at once', async () => {
    const page = openPage();
    await Promise.all([page.cart.request(wishFor('mug')), page.cart.request(wishFor('mug'))]);
    page.cart.close();
    assert.equal(units(), 2);
  });

  it('goes to the cart when the shopper wants to see it', async () => {
    const page = openPage();
    assert.deepEqual(await page.cart.request({action: 'view', lines: [], surface: 'cart'}), {status: 'handed-off'});
    page.cart.close();
    assert.deepEqual(page.went, ['/cart']);
  });

  it('answers in two lines', async () => {
    const document = new Page();
    const applied: unknown[][] = [];
    const myCart = {apply: async (...args: unknown[]) => void applied.push(args)};
    new Function('document', 'myCart', await codeOf('two lines'))(document, myCart);
    const {cart} = openCart({target: document});
    assert.deepEqual(await cart.request(wishFor('mug')), {status: 'added'});
    cart.close();
    assert.deepEqual(applied.map(([action, lines]) => [action, lines]), [['add', wishFor('mug').lines]]);
  });
});
