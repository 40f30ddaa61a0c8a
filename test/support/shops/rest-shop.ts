import {openShopServer, type ShopAnswer, type ShopRequest} from './shop-server.js';
import {StockedCart} from './stocked-cart.js';
import {goods, type TestShop} from './test-shop.js';

export interface RestShop extends TestShop {
  /** Idempotency keys of the adds and reservations, in order. */
  readonly keys: readonly unknown[];
  /** Refuses with this HTTP status: many shops use 200. */
  refuseWith(status: number): void;
}

interface Item {
  readonly variantId: string;
  readonly quantity: number;
  readonly fulfillment?: {readonly method: string; readonly storeId: string} | undefined;
}

/** When its reservations end. */
export const RESERVED_UNTIL = Date.UTC(2026, 10, 21);

/** A shop with the REST cart that docs/cart-handoff.md describes. Goods are picked up and held in its store `berlin`. */
export async function openRestShop(): Promise<RestShop> {
  const {mug, jug} = goods('mug', 'jug');
  const cart = new StockedCart();
  const keys: unknown[] = [];
  let refusalStatus = 409;

  const now = (): ShopAnswer => ({
    body: {
      items: cart.lines.map(({id, good: {variantId, title, price}, quantity, note}) => ({
        id,
        variantId,
        quantity,
        title,
        price: {amount: price, currency: 'EUR', exponent: 2},
        fulfillment: note,
      })),
      total: {amount: cart.total, currency: 'EUR', exponent: 2},
    },
  });

  const refuse = (error: string, rest: object = {}): ShopAnswer => ({status: refusalStatus, body: {error, ...rest}});

  function refusalOf({variantId, quantity, fulfillment}: Item, held: number): ShopAnswer | undefined {
    const good = [mug, jug].find((one) => one.variantId === variantId);
    if (!good) return refuse('GONE');
    if (fulfillment && fulfillment.storeId !== 'berlin') return refuse('NOT_IN_STORE');
    if (held + quantity <= good.stock) return undefined;
    return refuse('TOO_MANY', {available: good.stock - held, message: `Only ${good.stock} are left.`});
  }

  async function answer({method, path, headers, body}: ShopRequest): Promise<ShopAnswer> {
    const [, noun, , lineId] = path.split('/');
    const {items = []} = (body ?? {}) as {readonly items?: readonly Item[]};
    if (method === 'POST') keys.push(headers['idempotency-key']);
    if (noun === 'reservations') {
      const refusal = items.map((item) => refusalOf(item, 0)).find(Boolean);
      return refusal ?? {status: 201, body: {code: 'K-42', expiresAt: RESERVED_UNTIL}};
    }
    for (const item of items) {
      const good = [mug, jug].find(({variantId}) => variantId === item.variantId);
      const refusal = refusalOf(item, cart.unitsOf(item.variantId));
      if (refusal || !good) return refusal ?? refuse('GONE');
      await cart.add(good, item.quantity, item.fulfillment);
    }
    if (lineId) {
      const line = cart.line(decodeURIComponent(lineId));
      if (!line) return refuse('GONE');
      const quantity = method === 'DELETE' ? 0 : (body as {readonly quantity: number}).quantity;
      const refusal = refusalOf({variantId: line.good.variantId, quantity}, 0);
      if (refusal) return refusal;
      await cart.set(line.id, quantity);
    }
    return now();
  }

  const server = await openShopServer({
    kindOf: ({method, path}) => (method === 'POST' && path === '/cart/items' ? 'add' : method === 'GET' ? 'read' : 'change'),
    answer,
  });

  return {server, mug, jug, cart, keys, refuseWith: (status) => void (refusalStatus = status)};
}
