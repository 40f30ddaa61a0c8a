import type {ShopServer} from './shop-server.js';
import type {Good, StockedCart} from './stocked-cart.js';

/** A shop as one of the handlers of docs/cart-handoff.md knows it, with goods of which two and of which plenty are left. */
export interface TestShop {
  readonly server: ShopServer;
  readonly mug: Good;
  readonly jug: Good;
  /** The cart that the last request was about. */
  readonly cart: StockedCart;
}

/** The two goods of every shop, under the ids that are usual there. */
export function goods(mugId: string, jugId: string, productId = (id: string) => id): Pick<TestShop, 'mug' | 'jug'> {
  return {
    mug: {productId: productId(mugId), variantId: mugId, title: 'Mug', price: 2400, stock: 2},
    jug: {productId: productId(jugId), variantId: jugId, title: 'Jug', price: 3190, stock: 500},
  };
}
