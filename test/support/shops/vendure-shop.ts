import {GraphQLError} from 'graphql';
import {answerGraphql, graphqlBody} from './answer-graphql.js';
import {openShopServer, type ShopAnswer, type ShopRequest} from './shop-server.js';
import {StockedCart, type Good} from './stocked-cart.js';
import {goods, type TestShop} from './test-shop.js';
import {vendureSchema} from './vendure-schema.js';

export interface VendureShop extends TestShop {
  /** The next answer brings a new token, and the one before is worth nothing from then on. */
  renewToken(): void;
  /** The shopper has gone to the checkout. */
  goToCheckout(): void;
}

export interface VendureOptions {
  /** `authOptions.tokenMethod` of the shop. */
  readonly tokenMethods?: readonly ('bearer' | 'cookie')[] | undefined;
}

class Order {
  readonly cart = new StockedCart();
  state = 'AddingItems';

  constructor(readonly code: string) {}
}

/** Most units that an order may hold: `orderOptions.orderItemsLimit`. */
const ITEMS_LIMIT = 999;

/** A Vendure Shop API, as far as the cart goes. */
export async function openVendureShop({tokenMethods = ['cookie', 'bearer']}: VendureOptions = {}): Promise<VendureShop> {
  const {mug, jug} = goods('12', '34', (id) => `${id}0`);
  const sessions = new Map<string, {order?: Order}>();
  let tokens = 0;
  let last: Order | undefined;
  let renewal = false;

  const createToken = () => `token-${(tokens += 1)}`;

  function sessionOf({headers: {authorization, cookie}}: ShopRequest): {token: string; isNew: boolean} {
    const bearer = tokenMethods.includes('bearer') ? /^Bearer (.+)$/.exec(authorization ?? '')?.[1] : undefined;
    const sent = bearer ?? (tokenMethods.includes('cookie') ? /session=([^;]+)/.exec(cookie ?? '')?.[1] : undefined);
    if (sent && sessions.has(sent) && !renewal) return {token: sent, isNew: false};
    const token = createToken();
    sessions.set(token, (renewal && sent && sessions.get(sent)) || {});
    if (renewal && sent) sessions.delete(sent);
    renewal = false;
    return {token, isNew: true};
  }

  function resolvers(session: {order?: Order}): object {
    const begin = () => (last = session.order ??= new Order(`ORDER-${tokens}`));
    return {
      activeOrder: () => (session.order ? orderOf(session.order) : null),
      addItemToOrder({productVariantId, quantity}: {productVariantId: string; quantity: number}) {
        const good = goodOf(productVariantId);
        const order = begin();
        return update(order, good, quantity, order.cart.unitsOf(good.variantId), (units) => order.cart.add(good, units));
      },
      adjustOrderLine({orderLineId, quantity}: {orderLineId: string; quantity: number}) {
        const order = begin();
        const line = order.cart.line(orderLineId);
        if (!line) throw new GraphQLError('No OrderLine', {extensions: {code: 'ENTITY_NOT_FOUND'}});
        return update(order, line.good, quantity, 0, (units) => order.cart.set(orderLineId, units));
      },
      transitionOrderToState({state}: {state: string}) {
        const order = begin();
        order.state = state;
        return orderOf(order);
      },
    };
  }

  function goodOf(id: string): Good {
    const good = [mug, jug].find(({variantId}) => variantId === id);
    const message = `No ProductVariant with the id "${id}" could be found`;
    if (!good) throw new GraphQLError(message, {extensions: {code: 'ENTITY_NOT_FOUND'}});
    return good;
  }

  async function update(
    order: Order,
    good: Good,
    wanted: number,
    held: number,
    change: (units: number) => Promise<void>,
  ): Promise<object> {
    if (order.state !== 'AddingItems') {
      const message = 'Order contents may only be modified when in the "AddingItems" state';
      return {__typename: 'OrderModificationError', errorCode: 'ORDER_MODIFICATION_ERROR', message};
    }
    if (order.cart.units + wanted > ITEMS_LIMIT) {
      const message = `Cannot add items. An order may consist of a maximum of ${ITEMS_LIMIT} items`;
      return {__typename: 'OrderLimitError', errorCode: 'ORDER_LIMIT_ERROR', message, maxItems: ITEMS_LIMIT};
    }
    const units = Math.min(wanted, good.stock - held);
    if (units > 0 || wanted === 0) await change(units);
    if (units === wanted) return orderOf(order);
    return {
      __typename: 'InsufficientStockError',
      errorCode: 'INSUFFICIENT_STOCK_ERROR',
      message: `${units || 'No'} items were added to the order due to insufficient stock`,
      quantityAvailable: units,
      order: orderOf(order),
    };
  }

  const server = await openShopServer({
    kindOf: (request) => {
      const {query} = graphqlBody(request);
      if (query.includes('addItemToOrder')) return 'add';
      return query.includes('adjustOrderLine') ? 'change' : 'read';
    },
    async answer(request): Promise<ShopAnswer> {
      const {token, isNew} = sessionOf(request);
      const session = sessions.get(token) ?? {};
      last = session.order ?? last;
      const answer = await answerGraphql(vendureSchema, request, {rootValue: resolvers(session)});
      const bearer = tokenMethods.includes('bearer') && {'vendure-auth-token': token};
      const cookie = tokenMethods.includes('cookie') && {'set-cookie': `session=${token}; Path=/; HttpOnly; SameSite=Lax`};
      return {...answer, headers: isNew ? {...bearer, ...cookie} : {}};
    },
  });

  return {
    server,
    mug,
    jug,
    get cart() {
      return last?.cart ?? new StockedCart();
    },
    renewToken: () => void (renewal = true),
    goToCheckout: () => void (last && (last.state = 'ArrangingPayment')),
  };
}

function orderOf({code, state, cart}: Order): object {
  return {
    __typename: 'Order',
    id: code,
    code,
    state,
    totalQuantity: cart.units,
    subTotalWithTax: cart.total,
    currencyCode: 'EUR',
    lines: cart.lines.map(({id, good: {productId, variantId, title, price}, quantity}) => ({
      id,
      quantity,
      unitPriceWithTax: price,
      featuredAsset: {id: '1', preview: `/assets/${productId}.jpg`},
      productVariant: {
        id: variantId,
        sku: variantId,
        name: title,
        product: {id: productId, name: title, slug: title.toLowerCase()},
      },
    })),
  };
}
