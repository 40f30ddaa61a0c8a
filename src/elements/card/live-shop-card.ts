import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import type {Product} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {buyParts, noteParts} from '../buy-button/buy-parts.js';
import {renderPicture} from '../product/picture.js';
import {renderPrice} from '../product/price.js';
import {ProductSelectEvent} from '../product/product-select-event.js';
import {productStyles} from '../product/product.styles.js';
import {renderLowStock} from '../product/stock-hint.js';
import {stockOf} from '../product/stock-of.js';
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
 * @csspart brand - The brand.
 * @csspart title - The title, a button.
 * @csspart price - The price.
 * @csspart compare-at - The price before, struck through.
 * @csspart stock - How many are left, where that is worth saying.
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

  override render(): TemplateResult | typeof nothing {
    const {product, surface} = this;
    if (!product) return nothing;
    const {text} = this.#text;
    return html`<div part="card" class="card">
      <div class="cover">${renderPicture(product.images[0])}<slot name="badge"></slot></div>
      <div class="facts">
        ${this.current ? html`<span part="badge" class="badge">${text.t('showingNow')}</span>` : nothing}
        ${product.brand ? html`<span part="brand" class="brand">${product.brand}</span>` : nothing}
        <button part="title" class="select" @click=${this.#select}><span class="title">${product.title}</span></button>
      </div>
      <div class="offer">
        <div class="deal">${renderPrice(text, product)}${renderLowStock(text, stockOf(product))}</div>
        <live-shop-buy
          part="buy"
          exportparts=${buyParts}
          surface=${surface}
          .product=${product}
          .current=${this.current}
        ></live-shop-buy>
      </div>
      <live-shop-buy-note
        part="note"
        exportparts=${noteParts}
        surface=${surface}
        .product=${product}
      ></live-shop-buy-note>
    </div>`;
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
