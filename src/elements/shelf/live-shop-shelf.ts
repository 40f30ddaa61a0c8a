import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import type {Product} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {bagIcon, closeIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {PanelCloseEvent} from '../sheet/panel-close-event.js';
import {shelfStyles} from './live-shop-shelf.styles.js';

// One string for all rows: what a theme may reach in a card.
const cardParts = [
  'card', 'picture', 'product-badge', 'badge', 'brand', 'title', 'price', 'compare-at', 'unit-price', 'sale-end', 'stock',
  'moment', 'moment__button', 'wish', 'wish__button', 'wish__message', 'store-line', 'store-line__check', 'store-line__deliver', 'store-line__asking',
  'buy', 'buy__button', 'note', 'note__note', 'note__message', 'note__view-bag',
]
  .map((part) => (part === 'card' ? part : `${part}: card__${part}`))
  .join(', ');

/**
 * All products of the show as a list, in the order of the shop, the one on stage marked. Fills its parent and scrolls.
 *
 * @tag live-shop-shelf
 * @fires {ProductSelectEvent} live-shop-product-select - The shopper wants to see a product.
 * @fires {PanelCloseEvent} live-shop-close - The shopper closes the shelf.
 * @slot empty - Shown while there are no products.
 * @csspart header - Title, count and close button; only while `closable`.
 * @csspart heading - The title.
 * @csspart count - How many products there are.
 * @csspart close - The close button.
 * @csspart list - The list.
 * @csspart card - A product; its parts are `card__picture`, `card__product-badge`, `card__badge`, `card__brand`, `card__title`, `card__price`, `card__compare-at`, `card__unit-price`, `card__sale-end`, `card__stock`, `card__moment` with `card__moment__button`, `card__wish` with `card__wish__button` and `card__wish__message`, `card__store-line` with `card__store-line__check`, `card__store-line__deliver` and `card__store-line__asking`, `card__buy`, `card__buy__button`, `card__note` with `card__note__note`, `card__note__message` and `card__note__view-bag`.
 * @cssprop [--live-shop-surface] - Background.
 */
export class LiveShopShelf extends LitElement {
  static readonly tagName = 'live-shop-shelf';
  static override styles = [tokens, controls, shelfStyles];

  /** Brings its own header with title, count and close button; without, only the list, for a panel that has a header. */
  @property({type: Boolean, reflect: true}) closable = false;

  readonly #text = new TextController(this, productWords);
  readonly #stage = new SliceController(this, (session) => session.stage);
  readonly #shop = new SliceController(this, (session) => session.shop);

  protected override firstUpdated(): void {
    this.#showCurrent();
  }

  override render(): TemplateResult {
    const products = this.#shop.value?.products ?? [];
    const pinned = this.#stage.value?.pin?.productId;
    return html`${this.closable ? this.#renderHeader(products.length) : nothing}
      ${products.length > 0
        ? html`<ul part="list" role="list" aria-label=${this.#text.t('products')}>
            ${repeat(products, ({id}) => id, (product) => this.#renderProduct(product, product.id === pinned))}
          </ul>`
        : html`<slot name="empty"><p class="empty">${bagIcon}${this.#text.t('noProducts')}</p></slot>`}`;
  }

  #renderHeader(count: number): TemplateResult {
    return html`<div part="header" class="header">
      <h2 part="heading">${this.#text.t('products')}</h2>
      <span part="count" class="count">${this.#text.t('productCount', {count})}</span>
      <button part="close" class="icon" aria-label=${this.#text.t('close')} @click=${this.#close}>${closeIcon}</button>
    </div>`;
  }

  #renderProduct(product: Product, current: boolean): TemplateResult {
    return html`<li>
      <live-shop-card exportparts=${cardParts} surface="shelf" .product=${product} .current=${current}></live-shop-card>
    </li>`;
  }

  // The list is not put in another order when the host pins: rows would change places under a finger. It only opens there.
  #showCurrent(): void {
    const list = this.renderRoot.querySelector('ul');
    const row = list?.querySelector('live-shop-card[current]')?.closest('li') ?? list?.children[this.#currentIndex()];
    if (list && row instanceof HTMLElement) list.scrollTop = row.offsetTop - list.offsetTop - list.clientHeight / 3;
  }

  #currentIndex(): number {
    const pinned = this.#stage.value?.pin?.productId;
    return this.#shop.value?.products.findIndex(({id}) => id === pinned) ?? -1;
  }

  readonly #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent('shelf'));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-shelf': LiveShopShelf;
  }
}
