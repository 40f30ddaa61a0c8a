import {LitElement, type PropertyValues} from 'lit';
import {property} from 'lit/decorators.js';
import type {CartAdapter, CartAdapterName} from '../../cart/adapter.js';
import {parseCartState} from '../../cart/cart-state.js';
import type {CartState} from '../../cart/cart.js';
import type {CartHandler} from '../../cart/handler.js';
import {parse, product, type Product} from '../../protocol/index.js';
import {array, optional} from '../../protocol/shape.js';
import type {OwnedSession} from '../../session/create-session.js';
import type {Consent, Settings} from '../../session/settings.js';

const connections: readonly (keyof Settings)[] = ['cartHandler', 'cartAdapter', 'cartTimeoutMs', 'consent', 'analytics', 'products'];

/** The properties that connect a show to the shop of the page. */
export abstract class ShopElement extends LitElement {
  /**
   * Answers a cart request that no listener has claimed. While there is one, the cart is the page's: what it holds is not
   * read from the storefront.
   */
  @property({attribute: false}) cartHandler: CartHandler | undefined;
  /**
   * The cart that is spoken to where neither a listener nor `cartHandler` answers: `shopify`, `woocommerce`, `auto` (the one
   * of these that the page has), `none`, or an adapter of your own. Where there is none, a tap leads to the product.
   */
  @property({attribute: 'cart', reflect: true, useDefault: true, converter: {toAttribute: (value) => (typeof value === 'string' ? value : null)}})
  cartAdapter: CartAdapterName | CartAdapter = 'auto';
  /** How long the page has to answer a cart request, in milliseconds from 1 on. */
  @property({attribute: 'cart-timeout-ms', type: Number, reflect: true, useDefault: true}) cartTimeoutMs = 10_000;
  /** `datalayer` puts events of Google Analytics 4 into `window.dataLayer`, once `consent.analytics` is true. */
  @property({reflect: true, useDefault: true}) analytics: 'none' | 'datalayer' = 'none';
  /** What the shopper has agreed to. Nothing is measured or stored without. */
  @property({attribute: false}) consent: Consent = {};

  #cart: CartState = {};
  #wishlist: readonly string[] | undefined;
  #followed: OwnedSession | undefined;
  #products: readonly Product[] | undefined;

  constructor() {
    super();
    // The list outlives the session: what the page has done there stays done when the element comes back.
    this.addController({
      hostUpdated: () => {
        const {session} = this;
        if (session === this.#followed) return;
        this.#followed = session;
        session?.wishlist.state.listen(({productIds}) => session === this.session && (this.#wishlist = productIds));
      },
    });
  }

  protected abstract readonly session: OwnedSession | undefined;

  /**
   * What the shop's cart holds, as the page or an adapter told last. Set it whenever that changes. From then on an adapter
   * reads no more, and tells only what comes of its own requests; `undefined`, for nothing known, lets it read again.
   *
   * A word is what the attribute of the same name says (`cartAdapter`): templates of frameworks set properties where they
   * were given attributes.
   *
   * @throws {TypeError} with the name of the field that cannot be read.
   */
  @property({attribute: false, noAccessor: true})
  get cart(): CartState {
    return this.session?.cart.state.get() ?? this.#cart;
  }

  set cart(cart: CartState | CartAdapterName | undefined) {
    if (typeof cart === 'string') {
      this.cartAdapter = cart;
      return;
    }
    const read = parseCartState(cart);
    if (!read.ok) throw new TypeError(`cart: at "${read.path}", expected ${read.expected}`);
    this.#cart = read.value;
    this.session?.setCart(read.value);
  }

  /**
   * Ids of the products on the page's wish list, as the page has set it and done since what hearts asked for. Hearts are
   * shown where it is set, even to an empty list.
   */
  @property({attribute: false, noAccessor: true})
  get wishlist(): readonly string[] | undefined {
    return this.#wishlist;
  }

  set wishlist(productIds: readonly string[] | undefined) {
    this.#wishlist = productIds;
    this.session?.setWishlist(productIds);
  }

  /**
   * Products as this page knows them, such as with the prices of its market: each takes the place of the show's product
   * of the same id. What the show tells later of a price or of the stock goes before it.
   */
  @property({attribute: false})
  get products(): readonly Product[] | undefined {
    return this.#products;
  }

  set products(products: readonly Product[] | undefined) {
    const read = parse(optional(array(product, 1000)), products);
    if (!read.ok) throw new TypeError(`products: at "${read.path}", expected ${read.expected}`);
    this.#products = read.value;
  }

  protected get settings(): Settings {
    const {cartHandler, cartAdapter, cartTimeoutMs, consent, analytics, products} = this;
    return {cartHandler, cartAdapter, cartTimeoutMs, consent, analytics, products};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (connections.some((name) => changed.has(name))) this.session?.configure(this.settings);
  }
}
