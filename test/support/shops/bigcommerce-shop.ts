import {randomUUID} from 'node:crypto';
import {openShopServer, type ShopAnswer, type ShopRequest} from './shop-server.js';
import {StockedCart} from './stocked-cart.js';
import {goods, type TestShop} from './test-shop.js';

interface LineItem {
  readonly productId: number;
  readonly variantId: number;
  readonly quantity: number;
}

interface BigcommerceCart {
  readonly id: string;
  readonly cart: StockedCart;
}

const refuse = (status: number, title: string): ShopAnswer => ({status, body: {status, title, type: 'about:blank'}});

/** A REST Storefront API of BigCommerce, as far as the cart goes. The shopper is known by a cookie. */
export async function openBigcommerceShop(): Promise<TestShop> {
  const {mug, jug} = goods('77', '88', (id) => `1${id}`);
  const carts = new Map<string, BigcommerceCart>();
  let last: BigcommerceCart | undefined;

  async function put(
    cart: BigcommerceCart,
    {productId, variantId, quantity}: LineItem,
    lineId?: string,
  ): Promise<ShopAnswer | undefined> {
    const good = [mug, jug].find((one) => Number(one.variantId) === variantId && Number(one.productId) === productId);
    if (!good) return refuse(404, 'A product or variant with the given id does not exist');
    const held = lineId ? 0 : cart.cart.unitsOf(good.variantId);
    if (held + quantity > good.stock) return refuse(422, `We don't have enough ${good.title} stock on hand`);
    await (lineId ? cart.cart.set(lineId, quantity) : cart.cart.add(good, quantity));
    return undefined;
  }

  async function answer({method, path, headers, body}: ShopRequest): Promise<ShopAnswer> {
    const session = /SHOP_SESSION=([^;]+)/.exec(headers.cookie ?? '')?.[1];
    const own = session ? carts.get(session) : undefined;
    const [, api, storefront, noun, cartId, items, itemId] = path.split('/');
    if (api !== 'api' || storefront !== 'storefront' || noun !== 'carts') return refuse(404, 'Not found');
    if (method === 'GET') return {body: own ? [cartOf(own)] : []};
    if (cartId && (own?.id !== cartId || items !== 'items')) return refuse(404, 'Cart not found');
    if (method === 'POST') {
      const cart = own ?? {id: randomUUID(), cart: new StockedCart()};
      for (const lineItem of (body as {readonly lineItems: readonly LineItem[]}).lineItems) {
        const refusal = await put(cart, lineItem);
        if (refusal) return refusal;
      }
      last = cart;
      const token = session ?? randomUUID();
      carts.set(token, cart);
      return {body: cartOf(cart), headers: session ? {} : {'set-cookie': `SHOP_SESSION=${token}; Path=/; HttpOnly`}};
    }
    if (!own || !itemId || !own.cart.line(itemId)) return refuse(404, 'Item not found');
    if (method === 'DELETE') {
      await own.cart.set(itemId, 0);
      if (own.cart.units > 0) return {body: cartOf(own)};
      // With its last line the cart goes.
      if (session) carts.delete(session);
      return {status: 204};
    }
    const refusal = await put(own, (body as {readonly lineItem: LineItem}).lineItem, itemId);
    return refusal ?? {body: cartOf(own)};
  }

  const server = await openShopServer({
    kindOf: ({method}) => (method === 'POST' ? 'add' : method === 'GET' ? 'read' : 'change'),
    answer,
  });

  return {
    server,
    mug,
    jug,
    get cart() {
      return last?.cart ?? new StockedCart();
    },
  };
}

// Amounts are in major units.
function cartOf({id, cart}: BigcommerceCart): object {
  const physicalItems = cart.lines.map(({id: itemId, good, quantity}) => ({
    id: itemId,
    productId: Number(good.productId),
    variantId: Number(good.variantId),
    name: good.title,
    sku: good.variantId,
    quantity,
    listPrice: good.price / 100,
    salePrice: good.price / 100,
    extendedSalePrice: (good.price * quantity) / 100,
    imageUrl: `https://cdn.example.com/${good.productId}.jpg`,
    url: `https://shop.example.com/${good.title.toLowerCase()}/`,
  }));
  return {
    id,
    currency: {code: 'EUR', decimalPlaces: 2},
    cartAmount: cart.total / 100,
    baseAmount: cart.total / 100,
    lineItems: {physicalItems, digitalItems: [], giftCertificates: [], customItems: []},
  };
}
