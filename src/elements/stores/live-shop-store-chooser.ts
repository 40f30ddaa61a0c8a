import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {lineOf} from '../../cart/line.js';
import {SessionController} from '../../controllers/session-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import {storeChooserWords} from '../../i18n/en/store-chooser.js';
import {storesWords} from '../../i18n/en/stores.js';
import type {Product, Store, Variant} from '../../protocol/index.js';
import type {StoreAvailability} from '../../stores/stores.js';
import {controls} from '../../styles/controls.js';
import {closeIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {fittingQuantity, unlimited} from '../buy-button/fitting-quantity.js';
import {spinnerStyles} from '../product/spinner.styles.js';
import {PanelCloseEvent} from '../sheet/panel-close-event.js';
import {boneStyles} from './bone.styles.js';
import {storeChooserStyles} from './live-shop-store-chooser.styles.js';
import {PositionController} from './position-controller.js';
import {reservationKey, reservationsOf, type Reservation} from './reservations.js';
import {reserveWords} from './reserve-words.js';
import {listOf, type ShownStores} from './shown-stores.js';
import {renderStoreList} from './store-list.js';
import {renderStoreSearch} from './store-search.js';
import {storeRowStyles} from './store-row.styles.js';

const words = {...productWords, ...storesWords, ...storeChooserWords};

/**
 * Which stores have a product, how it can be got there, and what they hold for the shopper. Fills its parent. When it is
 * given a product, the focus goes to its title. A choice is what later adds of that variant carry to the shop's cart.
 *
 * @tag live-shop-store-chooser
 * @fires {PanelCloseEvent} live-shop-close - The close button, the Escape key, or a choice.
 * @csspart chooser - The outer box.
 * @csspart close - The close button.
 * @csspart title - The heading.
 * @csspart product - The product, with its options.
 * @csspart postcode - The field of the postcode.
 * @csspart search - The button that looks around it.
 * @csspart locate - The button that asks the browser where the shopper is.
 * @csspart list - The list of stores.
 * @csspart store - One of them.
 * @csspart store-name - Its name, a heading.
 * @csspart distance - How far it is.
 * @csspart address - Its address.
 * @csspart hours - Its opening hours.
 * @csspart stock - What it has.
 * @csspart choose - The button that has the goods put by there, or sent there.
 * @csspart reserve - The button that has them held for the shopper.
 * @csspart ready - From when on.
 * @csspart reservation - What the shop said to that.
 * @csspart retry - The button that asks again.
 * @csspart deliver - The button that has the goods sent home.
 * @cssprop [--live-shop-surface] - Background.
 */
export class LiveShopStoreChooser extends LitElement {
  static readonly tagName = 'live-shop-store-chooser';
  static override styles = [tokens, controls, spinnerStyles, boneStyles, storeRowStyles, storeChooserStyles];

  @property({attribute: 'product-id'}) productId?: string | undefined;
  /** May be missing where the product has one variant. */
  @property({attribute: 'variant-id'}) variantId?: string | undefined;
  /** How many to reserve; the least that may be bought where missing. */
  @property({type: Number}) quantity?: number | undefined;

  @state() private announcement = '';

  readonly #text = new TextController(this, words);
  readonly #session = new SessionController(this, (session) => {
    this.#ask();
    const {stores, shop} = session;
    const update = (): void => this.requestUpdate();
    return [
      stores.availability.listen(update),
      stores.chosen.listen(update),
      stores.fulfillment.listen(update),
      stores.near.listen(() => this.#ask()),
      shop.listen(update),
      reservationsOf(session).listen(update),
    ];
  });
  readonly #position = new PositionController(this, (location) => this.#session.session?.stores.look({location}));
  #focusDue = false;

  connectedMoveCallback(): void {}

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('productId') || changed.has('variantId')) {
      this.announcement = '';
      this.#focusDue = this.productId !== undefined;
    }
  }

  override render(): TemplateResult | typeof nothing {
    if (this.productId === undefined) return nothing;
    const {text} = this.#text;
    const goods = this.#goods();
    return html`<article part="chooser" class="chooser" aria-labelledby="title" @keydown=${this.#key}>
      <header>
        <div>
          <h2 part="title" id="title" tabindex="-1">${text.t(goods ? 'storeChoose' : 'productMissing')}</h2>
          ${goods ? html`<span part="product" class="product">${nameOf(goods)}${this.#count(goods)}</span>` : nothing}
        </div>
        <button part="close" class="icon ghost" aria-label=${text.t('close')} @click=${this.#close}>${closeIcon}</button>
      </header>
      ${goods ? this.#renderGoods(goods) : nothing}
      <span class="visually-hidden" role="status">${this.announcement || this.#summary()}</span>
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('productId') || changed.has('variantId')) this.#ask();
    if (!this.#focusDue) return;
    this.#focusDue = false;
    this.focus({preventScroll: true});
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  #renderGoods(goods: Goods): TemplateResult {
    const {text} = this.#text;
    const {session} = this.#session;
    return html`<div class="scroll" tabindex="-1">
        ${renderStoreSearch(text, {
          near: session?.stores.near.get(),
          position: this.#position,
          search: (postalCode) => {
            this.#position.reset();
            session?.stores.look(postalCode ? {postalCode} : undefined);
          },
        })}
        ${session
          ? renderStoreList(text, {
              shown: this.#shown(goods),
              session,
              fulfillment: session.stores.fulfillment.get().get(goods.variant.id),
              reservation: (storeId) => reservationsOf(session).get().get(reservationKey(goods.variant.id, storeId)),
              retry: () => this.#ask({anew: true}),
              choose: (store, method) => this.#choose(goods, store, method),
              reserve: (at) => void this.#reserve(goods, at),
            })
          : nothing}
      </div>
      ${goods.product.inStoreOnly
        ? nothing
        : html`<footer><button part="deliver" @click=${() => this.#deliver(goods)}>${text.t('storeDeliver')}</button></footer>`}`;
  }

  #goods(): Goods | undefined {
    const product = this.#session.session?.shop.get().products.find(({id}) => id === this.productId);
    const only = product?.variants.length === 1 ? product.variants[0] : undefined;
    const variant = product?.variants.find(({id}) => id === this.variantId) ?? only;
    return product && variant && {product, variant};
  }

  #shown({variant}: Goods): ShownStores {
    const {session} = this.#session;
    return listOf(session?.stores.availability.get().get(variant.id), {
      stores: session?.manifest.get()?.stores ?? [],
      near: session?.stores.near.get(),
    });
  }

  // A store that has fewer says so: nobody is given less than they have set without a word.
  #quantity({product}: Goods): number {
    return fittingQuantity(product.quantity, unlimited, this.quantity);
  }

  #count(goods: Goods): string {
    const quantity = this.#quantity(goods);
    return quantity > 1 ? ` × ${this.#text.text.number(quantity)}` : '';
  }

  /** What a screen reader is told of the list. */
  #summary(): string {
    const goods = this.#goods();
    const shown = goods && this.#shown(goods);
    if (!shown) return '';
    if (shown.status === 'asking') return this.#text.t('storeAsking');
    if (shown.status === 'unknown') return this.#text.t('storeUnknown');
    const count = shown.stores.length;
    return count === 0 ? this.#text.t('storeNoneFound') : this.#text.t('storeCount', {count});
  }

  #ask(options?: {readonly anew: boolean}): void {
    const goods = this.isConnected ? this.#goods() : undefined;
    if (goods) this.#session.session?.stores.ask({productId: goods.product.id, variantId: goods.variant.id}, options);
    this.requestUpdate();
  }

  #choose({variant}: Goods, store: Store, method: 'pickup' | 'ship-to-store'): void {
    const {stores} = this.#session.session ?? {};
    stores?.choose(store);
    stores?.fulfil(variant.id, {method, storeId: store.id});
    this.#close();
  }

  #deliver({variant}: Goods): void {
    this.#session.session?.stores.fulfil(variant.id, undefined);
    this.#close();
  }

  async #reserve(goods: Goods, {store}: StoreAvailability): Promise<void> {
    const {product, variant} = goods;
    const {session} = this.#session;
    if (!session) return;
    const {text} = this.#text;
    const reservations = reservationsOf(session);
    const settle = (reservation: Reservation): unknown =>
      reservations.set(new Map(reservations.get()).set(reservationKey(variant.id, store.id), reservation));
    settle('busy');
    this.announcement = text.t('storeReserving');
    const fulfillment = {method: 'reserve', storeId: store.id} as const;
    const line = lineOf(product, variant, this.#quantity(goods), {fulfillment});
    const outcome = await session.cart.request({action: 'reserve', lines: [line], surface: 'sheet'});
    settle(outcome);
    // A piece less, or somebody else was quicker.
    if (outcome.status === 'reserved' || outcome.status === 'rejected') {
      session.stores.ask({productId: product.id, variantId: variant.id}, {anew: true});
    }
    // Meanwhile it may show other goods.
    if (this.#goods()?.variant.id !== variant.id) return;
    this.announcement = reserveWords(text, outcome, {store: store.name, now: session.now()}).join('. ');
    await this.updateComplete;
    this.renderRoot.querySelector(`[data-reservation="${CSS.escape(store.id)}"]`)?.scrollIntoView({block: 'nearest'});
  }

  readonly #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent('stores'));
  };

  // The key is spent here: one press must not also close what the chooser lies on.
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

interface Goods {
  readonly product: Product;
  readonly variant: Variant;
}

function nameOf({product, variant}: Goods): string {
  const options = variant.selectedOptions.map(({value}) => value).join(', ');
  return options ? `${product.title} · ${options}` : product.title;
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-store-chooser': LiveShopStoreChooser;
  }
}
