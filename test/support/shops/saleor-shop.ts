import {answerGraphql, graphqlBody} from './answer-graphql.js';
import {saleorSchema} from './saleor-schema.js';
import {openShopServer} from './shop-server.js';
import {StockedCart, type Good} from './stocked-cart.js';
import {goods, type TestShop} from './test-shop.js';

export interface SaleorShop extends TestShop {
  /** Ids of the checkouts that were made. */
  readonly checkouts: readonly string[];
  /** The next change is refused with this code. */
  refuse(code: string): void;
  /** The shopper has paid: Saleor makes an order of the checkout and drops it. */
  completeCheckout(): void;
}

interface LineInput {
  readonly variantId: string;
  readonly quantity: number;
}

interface Checkout {
  readonly id: string;
  readonly cart: StockedCart;
}

const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString('base64');

/** A Saleor API, as far as the cart goes. */
export async function openSaleorShop(): Promise<SaleorShop> {
  const {mug, jug} = goods(globalId('ProductVariant', '1'), globalId('ProductVariant', '2'), (id) => `P${id}`);
  const checkouts = new Map<string, Checkout>();
  let made: readonly string[] = [];
  let last: Checkout | undefined;
  let refusal: string | undefined;

  const failed = (code: string, message: string | null = null) => ({
    checkout: null,
    errors: [{field: 'lines', message, code, variants: null, lines: null}],
  });

  const goodOf = (id: string): Good | undefined => [mug, jug].find(({variantId}) => variantId === id);

  /** All or nothing. */
  async function put(checkout: Checkout, lines: readonly LineInput[]): Promise<object> {
    const code = refusal;
    refusal = undefined;
    if (code) return failed(code, 'The shop has its reasons.');
    for (const {variantId, quantity} of lines) {
      const good = goodOf(variantId);
      if (!good) return failed('NOT_FOUND', `Could not resolve to a node with the global id list of '${variantId}'.`);
      if (checkout.cart.unitsOf(variantId) + quantity > good.stock) {
        return failed('INSUFFICIENT_STOCK', `Could not add items ${good.title}. Only ${good.stock} remaining in stock.`);
      }
    }
    for (const {variantId, quantity} of lines) {
      const good = goodOf(variantId);
      if (good) await checkout.cart.add(good, quantity);
    }
    return {checkout: checkoutOf(checkout), errors: []};
  }

  const rootValue = {
    checkout({id}: {id: string}) {
      last = checkouts.get(id) ?? last;
      const checkout = checkouts.get(id);
      return checkout ? checkoutOf(checkout) : null;
    },
    async checkoutCreate({input}: {input: {channel?: string; lines: readonly LineInput[]}}) {
      if (input.channel !== 'default-channel') return failed('MISSING_CHANNEL_SLUG');
      const checkout = {id: globalId('Checkout', String(made.length + 1)), cart: new StockedCart()};
      const answer = await put(checkout, input.lines);
      if (checkout.cart.units === 0) return answer;
      last = checkout;
      checkouts.set(checkout.id, checkout);
      made = [...made, checkout.id];
      return answer;
    },
    checkoutLinesAdd({id, lines}: {id: string; lines: readonly LineInput[]}) {
      const checkout = checkouts.get(id);
      return checkout ? put(checkout, lines) : failed('NOT_FOUND', "Couldn't resolve to a node");
    },
    async checkoutLinesUpdate({id, lines: [change]}: {id: string; lines: readonly {lineId: string; quantity: number}[]}) {
      const checkout = checkouts.get(id);
      const line = change && checkout?.cart.line(change.lineId);
      if (!line || !checkout) return failed('NOT_FOUND');
      const {stock, title} = line.good;
      const message = `Could not add items ${title}. Only ${stock} remaining in stock.`;
      if (change.quantity > stock) return failed('INSUFFICIENT_STOCK', message);
      await checkout.cart.set(change.lineId, change.quantity);
      return {checkout: checkoutOf(checkout), errors: []};
    },
    async checkoutLinesDelete({id, linesIds}: {id: string; linesIds: readonly string[]}) {
      const checkout = checkouts.get(id);
      if (!checkout) return failed('NOT_FOUND');
      for (const lineId of linesIds) await checkout.cart.set(lineId, 0);
      return {checkout: checkoutOf(checkout), errors: []};
    },
  };

  const server = await openShopServer({
    kindOf(request) {
      const {query} = graphqlBody(request);
      if (query.includes('checkoutCreate') || query.includes('checkoutLinesAdd')) return 'add';
      return query.includes('mutation') ? 'change' : 'read';
    },
    answer: (request) => answerGraphql(saleorSchema, request, {rootValue}),
  });

  return {
    server,
    mug,
    jug,
    get checkouts() {
      return made;
    },
    get cart() {
      return last?.cart ?? new StockedCart();
    },
    refuse: (code) => void (refusal = code),
    completeCheckout: () => checkouts.clear(),
  };
}

function taxed(minor: number): object {
  const gross = {currency: 'EUR', amount: minor / 100};
  return {currency: 'EUR', gross, net: gross, tax: {currency: 'EUR', amount: 0}};
}

function checkoutOf({id, cart}: Checkout): object {
  return {
    id,
    quantity: cart.units,
    subtotalPrice: taxed(cart.total),
    totalPrice: taxed(cart.total + 490),
    lines: cart.lines.map(({id: lineId, good: {productId, variantId, title, price}, quantity}) => ({
      id: lineId,
      quantity,
      unitPrice: taxed(price),
      totalPrice: taxed(price * quantity),
      variant: {
        id: variantId,
        name: 'Blue',
        sku: null,
        product: {id: productId, name: title, slug: title.toLowerCase(), thumbnail: null},
      },
    })),
  };
}
