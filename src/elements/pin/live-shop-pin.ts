import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {state} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import type {Product} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {buyParts, noteParts} from '../buy-button/buy-parts.js';
import {renderBadges} from '../product/badges.js';
import {renderPicture} from '../product/picture.js';
import {renderPrice} from '../product/price.js';
import {ProductSelectEvent} from '../product/product-select-event.js';
import {productStyles} from '../product/product.styles.js';
import {followSaleEnd, renderSaleEnd} from '../product/sale-end.js';
import {renderLowStock} from '../product/stock-hint.js';
import {stockOf} from '../product/stock-of.js';
import {renderStoreLine} from '../product/store-line.js';
import {wishParts} from '../product/wish-parts.js';
import {pinStyles} from './live-shop-pin.styles.js';

interface ShownPin {
  readonly pinId: string;
  readonly product: Product;
}

/**
 * The product on stage right now, as a card over the video. It arrives, changes and leaves without moving anything
 * around it; its arrival is announced once.
 *
 * @tag live-shop-pin
 * @fires {ProductSelectEvent} live-shop-product-select - The shopper wants to see the product.
 * @slot badge - Shown over the picture.
 * @csspart card - The outer box.
 * @csspart picture - The square picture.
 * @csspart product-badge - A few words of the shop's own over the picture, such as "New".
 * @csspart title - The title, a button.
 * @csspart price - The price.
 * @csspart compare-at - The price before, struck through.
 * @csspart unit-price - The price of a measure, such as 100 ml.
 * @csspart sale-end - When the sale ends.
 * @csspart stock - How many are left, where that is worth saying.
 * @csspart store-line - The `<live-shop-store-line>`: what the stores have, where the show has stores.
 * @csspart wish - The `<live-shop-wish>`: the heart, where the page has a wish list; its parts are `wish__button`, `wish__message`.
 * @csspart buy - The `<live-shop-buy>`; its button is `buy__button`.
 * @csspart note - The `<live-shop-buy-note>`: what the shop said; its parts are `note__note`, `note__message`, `note__view-bag`.
 * @cssprop [--live-shop-surface] - Background of the card.
 * @cssprop [--live-shop-shadow] - Shadow of the card.
 * @cssstate shown - A product is pinned.
 */
export class LiveShopPin extends LitElement {
  static readonly tagName = 'live-shop-pin';
  static override styles = [tokens, controls, productStyles, pinStyles];

  /** The card that is on its way out. */
  @state() private leaving: ShownPin | undefined;
  /** It left while the shop was asked for it: the shopper is owed the answer. */
  @state() private owed: Product | undefined;

  readonly #text = new TextController(this, productWords);
  readonly #stage = new SliceController(this, (session) => session.stage);
  readonly #shop = new SliceController(this, (session) => session.shop);
  readonly #session = new SessionController(this);
  #shown: ShownPin | undefined;

  constructor() {
    super();
    new StatesController(this, () => ({shown: this.#shown !== undefined}));
    followSaleEnd(this, {product: () => this.#shown?.product, now: () => this.#now()});
  }

  protected override willUpdate(): void {
    const before = this.#shown;
    const now = this.#pinned();
    this.#shown = now;
    if (before && before.product.id !== now?.product.id) {
      this.leaving = before;
      if (this.#isBusy(before.product)) this.owed = before.product;
      else if (this.owed && !this.#isBusy(this.owed)) this.owed = undefined;
    }
    // Its own card says it.
    if (this.owed?.id === now?.product.id) this.owed = undefined;
    if (this.leaving?.product.id === now?.product.id) this.leaving = undefined;
  }

  override render(): TemplateResult {
    const cards = [this.leaving, this.#shown].filter((card) => card !== undefined);
    const product = this.#shown?.product.title;
    return html`<div class="stage">
        ${repeat(cards, (card) => card.product.id, (card) => this.#renderCard(card))}
        <div class="owed" role="status">${this.owed ? this.#renderNote(this.owed, true) : nothing}</div>
      </div>
      <span class="visually-hidden" role="status">${product ? this.#text.t('pinned', {product}) : ''}</span>`;
  }

  #renderCard(card: ShownPin): TemplateResult {
    const {product, pinId} = card;
    const {text} = this.#text;
    const leaving = card === this.leaving;
    const nowMs = this.#now();
    return html`<div
      part="card"
      class="card ${leaving ? 'leaving' : ''}"
      ?inert=${leaving}
      @animationend=${this.#left}
      @animationcancel=${this.#left}
    >
      <div class="cover">
        ${renderPicture(product.images[0], {loading: 'eager'})}
        ${renderBadges(product, {most: 1, slotted: !leaving})}
        ${renderLowStock(text, stockOf(product))}
      </div>
      <div class="head">
        <button part="title" class="select" @click=${() => this.#select(product)}>
          <span class="title">${product.title}</span>
        </button>
        <live-shop-wish part="wish" exportparts=${wishParts} .product=${product}></live-shop-wish>
      </div>
      <div class="deal">
        ${renderPrice(text, product, {nowMs})} ${renderSaleEnd(text, product, nowMs)}
        <live-shop-buy
          part="buy"
          exportparts=${buyParts}
          surface="pin"
          .product=${product}
          .pinId=${pinId}
        ></live-shop-buy>
      </div>
      ${renderStoreLine(this.#session.session, product, {compact: true})} ${this.#renderNote(product)}
    </div>`;
  }

  #renderNote(product: Product, named = false): TemplateResult {
    return html`<live-shop-buy-note
      part="note"
      exportparts=${noteParts}
      .product=${product}
      .named=${named}
    ></live-shop-buy-note>`;
  }

  #now(): number {
    return this.#session.session?.now() ?? 0;
  }

  #isBusy({variants}: Product): boolean {
    const buying = this.#session.session?.cart.buying.get();
    return variants.some(({id}) => buying?.get(id)?.status === 'busy');
  }

  #pinned(): ShownPin | undefined {
    const pin = this.#stage.value?.pin;
    const product = pin && this.#shop.value?.products.find(({id}) => id === pin.productId);
    return product && {pinId: pin.pinId, product};
  }

  #select(product: Product): void {
    this.dispatchEvent(new ProductSelectEvent({productId: product.id, surface: 'pin'}));
  }

  readonly #left = ({target, currentTarget}: Event): void => {
    const card = currentTarget instanceof Element && target === currentTarget ? currentTarget : undefined;
    if (card?.classList.contains('leaving')) this.leaving = undefined;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-pin': LiveShopPin;
  }
}
