import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
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
import {cardStyles} from './live-shop-card.styles.js';

/**
 * One product as a row of a list, with its buy button. A tap anywhere else on it asks to see the product.
 *
 * @tag live-shop-card
 * @fires {ProductSelectEvent} live-shop-product-select - The shopper wants to see the product.
 * @slot badge - Shown over the picture.
 * @csspart card - The row.
 * @csspart picture - The square picture.
 * @csspart badge - "Showing now", on the product on stage.
 * @csspart product-badge - A few words of the shop's own over the picture, such as "New".
 * @csspart brand - The brand.
 * @csspart title - The title, a button.
 * @csspart price - The price.
 * @csspart compare-at - The price before, struck through.
 * @csspart unit-price - The price of a measure, such as 100 ml.
 * @csspart sale-end - When the sale ends.
 * @csspart stock - How many are left, where that is worth saying.
 * @csspart store-line - The `<live-shop-store-line>`: what the stores have, where the show has stores.
 * @csspart moment - The `<live-shop-moment>`: the way to where the product was shown; its button is `moment__button`.
 * @csspart wish - The `<live-shop-wish>`: the heart, where the page has a wish list; its parts are `wish__button`, `wish__message`.
 * @csspart buy - The `<live-shop-buy>`; its button is `buy__button`.
 * @csspart note - The `<live-shop-buy-note>`: what the shop said; its parts are `note__note`, `note__message`, `note__view-bag`.
 * @cssprop [--live-shop-raised] - Behind a picture that is missing.
 */
export class LiveShopCard extends LitElement {
  static readonly tagName = 'live-shop-card';
  static override styles = [tokens, controls, productStyles, cardStyles];

  @property({attribute: false}) product?: Product | undefined;
  @property() surface: 'pin' | 'shelf' = 'shelf';
  /** The product is on stage right now. */
  @property({type: Boolean, reflect: true}) current = false;

  readonly #text = new TextController(this, productWords);
  readonly #session = new SessionController(this, () => {
    this.requestUpdate();
    return [];
  });

  constructor() {
    super();
    followSaleEnd(this, {product: () => this.product, now: () => this.#now()});
  }

  override render(): TemplateResult | typeof nothing {
    const {product, surface} = this;
    if (!product) return nothing;
    const {text} = this.#text;
    const nowMs = this.#now();
    return html`<div part="card" class="card">
      <div class="cover">${renderPicture(product.images[0])}${renderBadges(product, {most: 2})}</div>
      <div class="facts">
        <div class="words">
          ${this.current ? html`<span part="badge" class="badge">${text.t('showingNow')}</span>` : nothing}
          ${product.brand ? html`<span part="brand" class="brand">${product.brand}</span>` : nothing}
          <button part="title" class="select" @click=${this.#select}><span class="title">${product.title}</span></button>
        </div>
        <live-shop-wish part="wish" exportparts=${wishParts} .product=${product}></live-shop-wish>
      </div>
      <div class="offer">
        <div class="deal">
          ${renderPrice(text, product, {nowMs})}${renderSaleEnd(text, product, nowMs)}${renderLowStock(text, stockOf(product))}
        </div>
        <live-shop-buy
          part="buy"
          exportparts=${buyParts}
          surface=${surface}
          .product=${product}
          .current=${this.current}
        ></live-shop-buy>
      </div>
      <div class="foot">
        <live-shop-moment part="moment" exportparts="button: moment__button" product-id=${product.id}></live-shop-moment>
        ${renderStoreLine(this.#session.session, product, {compact: true})}
        <live-shop-buy-note part="note" exportparts=${noteParts} .product=${product}></live-shop-buy-note>
      </div>
    </div>`;
  }

  #now(): number {
    return this.#session.session?.now() ?? 0;
  }

  readonly #select = (): void => {
    const {product, surface} = this;
    if (product) this.dispatchEvent(new ProductSelectEvent({productId: product.id, surface}));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-card': LiveShopCard;
  }
}
