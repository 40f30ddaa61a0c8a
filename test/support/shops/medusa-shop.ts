import {openShopServer, type ShopAnswer, type ShopRequest} from './shop-server.js';
import {StockedCart, type StockedLine} from './stocked-cart.js';
import {goods, type TestShop} from './test-shop.js';

export interface MedusaShop extends TestShop {
  /** Ids of the carts that were made. */
  readonly carts: readonly string[];
  /** The shopper has paid. */
  completeCart(): void;
  /** The shop forgets the cart. */
  dropCart(): void;
}

class MedusaCart {
  readonly cart = new StockedCart();
  completedAt: string | null = null;

  constructor(readonly id: string) {}
}

/** What a body may hold, by the last part of the path. Other fields are refused. */
const fields: ReadonlyMap<string, readonly string[]> = new Map([
  ['carts', ['region_id', 'currency_code', 'email', 'items', 'sales_channel_id', 'promo_codes', 'metadata', 'locale']],
  ['line-items', ['variant_id', 'quantity', 'metadata']],
  ['line', ['quantity', 'metadata']],
]);

const refuse = (status: number, type: string, message: string, code?: string): ShopAnswer => ({
  status,
  body: {code, type, message},
});

/** A Store API of Medusa 2, as far as the cart goes. */
export async function openMedusaShop(): Promise<MedusaShop> {
  const {mug, jug} = goods('variant_mug', 'variant_jug', (id) => id.replace('variant', 'prod'));
  const carts = new Map<string, MedusaCart>();
  let made: readonly string[] = [];
  let last: MedusaCart | undefined;

  async function answer(request: ShopRequest): Promise<ShopAnswer> {
    const {method, path, headers} = request;
    if (headers['x-publishable-api-key'] !== 'pk_your_key') return refuse(400, 'not_allowed', 'Publishable API key required');
    const [, store, noun, cartId, items, lineId] = path.split('/');
    if (store !== 'store' || noun !== 'carts') return refuse(404, 'not_found', `Cannot ${method} ${path}`);
    const body = (request.body ?? {}) as Record<string, unknown>;
    const allowed = fields.get(lineId ? 'line' : (items ?? noun)) ?? [];
    const unknown = Object.keys(body).find((name) => !allowed.includes(name));
    if (unknown) return refuse(400, 'invalid_data', `Invalid request: Unrecognized fields: '${unknown}'`);
    if (!cartId) {
      last = new MedusaCart(`cart_${made.length + 1}`);
      carts.set(last.id, last);
      made = [...made, last.id];
      return {body: {cart: cartOf(last)}};
    }
    const cart = carts.get(cartId);
    if (!cart) return refuse(404, 'not_found', `Cart with id: ${cartId} was not found`);
    last = cart;
    if (items) {
      if (cart.completedAt) return refuse(400, 'invalid_data', `Cart ${cart.id} is already completed.`);
      const refusal = await (lineId ? changeLine(cart.cart, lineId, method, body) : addLine(cart.cart, body));
      if (refusal) return refusal;
      if (method === 'DELETE') return {body: {id: lineId, object: 'line-item', deleted: true, parent: cartOf(cart)}};
    }
    return {body: {cart: cartOf(cart)}};
  }

  async function addLine(cart: StockedCart, body: Record<string, unknown>): Promise<ShopAnswer | undefined> {
    const good = [mug, jug].find(({variantId}) => variantId === body['variant_id']);
    const missing = `Variants ${String(body['variant_id'])} do not exist or belong to a product that is not published`;
    if (!good) return refuse(400, 'invalid_data', missing);
    const quantity = Number(body['quantity']);
    if (cart.unitsOf(good.variantId) + quantity > good.stock) return short;
    await cart.add(good, quantity, body['metadata']);
    return undefined;
  }

  async function changeLine(
    cart: StockedCart,
    lineId: string,
    method: string,
    body: Record<string, unknown>,
  ): Promise<ShopAnswer | undefined> {
    const line = cart.line(lineId);
    if (!line) return refuse(404, 'not_found', `Line item with id: ${lineId} was not found`);
    const quantity = method === 'DELETE' ? 0 : Number(body['quantity']);
    if (quantity > line.good.stock) return short;
    await cart.set(lineId, quantity);
    return undefined;
  }

  const server = await openShopServer({
    kindOf({method, path}) {
      if (method === 'POST' && path.endsWith('/line-items')) return 'add';
      return path.includes('/line-items/') ? 'change' : 'read';
    },
    answer,
  });

  return {
    server,
    mug,
    jug,
    get carts() {
      return made;
    },
    get cart() {
      return last?.cart ?? new StockedCart();
    },
    completeCart: () => void (last && (last.completedAt = '2026-11-20T10:00:00.000Z')),
    dropCart: () => carts.clear(),
  };
}

const short = refuse(400, 'not_allowed', 'Some variant does not have the required inventory', 'insufficient_inventory');

// Medusa 2 counts in major units.
function cartOf({id, cart, completedAt}: MedusaCart): object {
  return {id, currency_code: 'eur', completed_at: completedAt, item_total: cart.total / 100, items: cart.lines.map(itemOf)};
}

function itemOf({id, good, quantity}: StockedLine): object {
  return {
    id,
    title: good.title,
    subtitle: 'Blue',
    thumbnail: null,
    quantity,
    unit_price: good.price / 100,
    variant_id: good.variantId,
    variant_title: 'Blue',
    product_id: good.productId,
    product_title: good.title,
    product_handle: good.title.toLowerCase(),
  };
}
