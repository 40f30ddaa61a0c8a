import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {CartAdapter, CartAdapterName} from '../../cart/adapter.js';
import {parseCartState} from '../../cart/cart-state.js';
import type {CartState} from '../../cart/cart.js';
import type {CartHandler} from '../../cart/handler.js';
import type {OwnedSession} from '../../session/create-session.js';
import type {Consent, Settings} from '../../session/settings.js';

const connections: readonly (keyof Settings)[] = ['cartHandler', 'cartAdapter', 'cartTimeoutMs', 'consent', 'analytics'];

/** The properties that connect a show to the shop of the page. */
export abstract class ShopElement extends LitElement {
  /** Answers a cart request that no listener has claimed. */
  @property({attribute: false}) cartHandler: CartHandler | undefined;
  /**
   * The cart that is spoken to where neither a listener nor `cartHandler` answers: `auto` looks for one that it knows, or
   * an adapter of your own.
   */
  @property({attribute: 'cart', reflect: true, useDefault: true, converter: {toAttribute: (value) => (typeof value === 'string' ? value : null)}})
  cartAdapter: CartAdapterName | CartAdapter = 'auto';
  /** How long the page has to answer a cart request, in milliseconds. */
  @property({attribute: 'cart-timeout-ms', type: Number, reflect: true, useDefault: true}) cartTimeoutMs = 10_000;
  /** `datalayer` puts events of Google Analytics 4 into `window.dataLayer`, once `consent.analytics` is true. */
  @property({reflect: true, useDefault: true}) analytics: 'none' | 'datalayer' = 'none';
  /** What the shopper has agreed to. Nothing is measured or stored without. */
  @property({attribute: false}) consent: Consent = {};
  /** Ids of the products on the page's wish list. Hearts are shown where it is set, even to an empty list. */
  @property({attribute: false}) wishlist: readonly string[] | undefined;

  #cart: CartState = {};

  protected abstract readonly session: OwnedSession | undefined;

  /** What the shop's cart holds, as the page or an adapter told last. Set it whenever that changes; `undefined` where nothing is known. */
  @property({attribute: false, noAccessor: true})
  get cart(): CartState {
    return this.session?.cart.state.get() ?? this.#cart;
  }

  set cart(cart: CartState | undefined) {
    const read = parseCartState(cart);
    if (!read.ok) throw new TypeError(`cart: at "${read.path}", expected ${read.expected}`);
    this.#cart = read.value;
    this.session?.setCart(read.value);
  }

  protected get settings(): Settings {
    const {cartHandler, cartAdapter, cartTimeoutMs, consent, analytics} = this;
    return {cartHandler, cartAdapter, cartTimeoutMs, consent, analytics};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (connections.some((name) => changed.has(name))) this.session?.configure(this.settings);
    if (changed.has('wishlist')) this.session?.setWishlist(this.wishlist);
  }
}
