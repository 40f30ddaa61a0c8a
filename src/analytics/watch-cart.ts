import type {ReadableAtom} from '../atom/atom.js';
import type {CartRequest, CartState} from '../cart/cart.js';
import type {CartRequestEvent} from '../cart/request-event.js';
import type {CartResultEvent} from '../cart/result-event.js';
import type {Product} from '../protocol/index.js';
import {createCartLedger, type Movement} from './cart-ledger.js';
import type {Ga4EventName} from './ga4.js';
import {goodsInCart, goodsOfLine, type ItemPlace} from './item.js';
import type {Teller, TellOptions} from './teller.js';
import {majorUnits, type Value} from './value.js';

export interface WatchCartOptions {
  readonly target: EventTarget;
  readonly cart: ReadableAtom<CartState>;
  readonly shop: ReadableAtom<{readonly products: readonly Product[]}>;
  readonly teller: Teller;
  readonly signal: AbortSignal;
}

/** Tells what came of the requests to the cart, and that it is looked at or paid. */
export function watchCart({target, cart, shop, teller, signal}: WatchCartOptions): void {
  const ledger = createCartLedger();
  const looked = new Set<string>();

  /** The whole cart: what the shop says of it, else what is asked for. */
  const tellCart = (event: Ga4EventName, request: CartRequest): void => {
    const {lines, total} = cart.get();
    const {products} = shop.get();
    const goods = lines
      ? lines.map((line) => goodsInCart(line, products))
      : request.lines.map((line) => goodsOfLine(line, line.quantity));
    teller.tell(event, goods, {...whereOf(request, teller), total: total && totalOf(total)});
  };

  // Told with the request: the page that shows the cart or the checkout takes the place of this one.
  const onRequest = ({request}: CartRequestEvent): void => {
    ledger.open(request, cart.get());
    const event = request.action === 'view' ? 'view_cart' : request.action === 'checkout' ? 'begin_checkout' : undefined;
    if (!event || looked.has(request.id)) return;
    looked.add(request.id);
    tellCart(event, request);
  };

  const onResult = ({request, outcome}: CartResultEvent): void => {
    const movements = ledger.settle(request, outcome);
    tellMovements('add_to_cart', request, movements.filter(({units}) => units > 0));
    tellMovements('remove_from_cart', request, movements.filter(({units}) => units < 0));
  };

  const tellMovements = (event: Ga4EventName, request: CartRequest, movements: readonly Movement[]): void => {
    if (movements.length === 0) return;
    const goods = movements.map(({line, units}) => goodsOfLine(line, Math.abs(units)));
    teller.tell(event, goods, whereOf(request, teller));
  };

  // Before the page's own listeners, which may change the cart at once.
  target.addEventListener('live-shop-cart-request', (event) => onRequest(event as CartRequestEvent), {capture: true, signal});
  target.addEventListener('live-shop-cart-result', (event) => onResult(event as CartResultEvent), {signal});
}

function whereOf({source: {surface, pinId, positionMs}, lines}: CartRequest, teller: Teller): TellOptions {
  const product = lines[0] && teller.product(lines[0].productId);
  const promotion: ItemPlace['promotion'] = pinId && product ? teller.promotionOf(pinId, product) : undefined;
  return {
    place: {surface, pinId, positionMs},
    list: surface === 'cart' ? undefined : teller.listOf(surface),
    promotion,
  };
}

function totalOf(total: NonNullable<CartState['total']>): Value {
  return {currency: total.currency, value: majorUnits(total)};
}
