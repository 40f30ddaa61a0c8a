import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import {sheetWords} from '../../i18n/en/sheet.js';
import type {Product, Stock, Variant} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {bagIcon, closeIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {buyParts, noteParts} from '../buy-button/buy-parts.js';
import {fittingQuantity, stockFor} from '../buy-button/fitting-quantity.js';
import {renderPrice} from '../product/price.js';
import {productStyles} from '../product/product.styles.js';
import {followSaleEnd, renderSaleEnd} from '../product/sale-end.js';
import {renderStock} from '../product/stock-hint.js';
import {stockOf} from '../product/stock-of.js';
import {renderStoreLine} from '../product/store-line.js';
import {wishParts} from '../product/wish-parts.js';
import {chosenVariant, initialChoice, missingOption, optionsOf, withChosen, type Choice} from './choice.js';
import {explainChoice} from './explain-choice.js';
import {sheetStyles} from './live-shop-sheet.styles.js';
import {renderOptionChooser} from './option-chooser.js';
import {optionChooserStyles} from './option-chooser.styles.js';
import {PanelCloseEvent} from './panel-close-event.js';
import {renderPictures} from './pictures.js';
import {renderQuantityStepper} from './quantity-stepper.js';
import {quantityStepperStyles} from './quantity-stepper.styles.js';

const words = {...productWords, ...sheetWords} as const;

/**
 * One product in full: pictures, price, options, quantity, description and the buy button. Fills its parent. When it is
 * given a product, the focus goes to the product's title.
 *
 * @tag live-shop-sheet
 * @fires {PanelCloseEvent} live-shop-close - The close button or the Escape key.
 * @csspart sheet - The outer box.
 * @csspart close - The close button.
 * @csspart gallery - The `<live-shop-gallery>`; its parts are `gallery__pictures`, `gallery__picture`, `gallery__previous`, `gallery__next`, `gallery__dots`.
 * @csspart product-badge - A few words of the shop's own over the pictures, such as "New".
 * @csspart brand - The brand.
 * @csspart title - The title, a heading.
 * @csspart price - The price.
 * @csspart compare-at - The price before, struck through.
 * @csspart unit-price - The price of a measure, such as 100 ml.
 * @csspart sale-end - When the sale ends.
 * @csspart stock - How many are left, where that is worth saying.
 * @csspart in-store - Says that the stores alone sell it.
 * @csspart store-line - The `<live-shop-store-line>`: what the stores have; its parts are `store-line__check`, `store-line__deliver`, `store-line__asking`.
 * @csspart moment - The `<live-shop-moment>`: the way to where the product was shown; its button is `moment__button`.
 * @csspart wish - The `<live-shop-wish>`: the heart, where the page has a wish list; its parts are `wish__button`, `wish__message`.
 * @csspart option - A group of choices, such as Size.
 * @csspart option-name - The name of such a group, with what is chosen.
 * @csspart choice - One value of an option.
 * @csspart option-hint - Why the choice cannot be had, and what can.
 * @csspart description - The description.
 * @csspart link - The link to the product page.
 * @csspart footer - Quantity and buy button, always in sight.
 * @csspart quantity - The quantity with its two buttons.
 * @csspart decrease - The button for one step less.
 * @csspart increase - The button for one step more.
 * @csspart quantity-hint - The bounds and steps of the quantity, where the shop has some.
 * @csspart buy - The `<live-shop-buy>`; its button is `buy__button`.
 * @csspart note - The `<live-shop-buy-note>`: what the shop said; its parts are `note__note`, `note__message`, `note__view-bag`.
 * @cssprop [--live-shop-surface] - Background.
 * @cssprop [--live-shop-line] - Borders of the choices.
 */
export class LiveShopSheet extends LitElement {
  static readonly tagName = 'live-shop-sheet';
  static override styles = [tokens, controls, productStyles, optionChooserStyles, quantityStepperStyles, sheetStyles];

  /** The product to show. */
  @property({attribute: 'product-id'}) productId?: string | undefined;

  @state() private choice: Choice = new Map();
  @state() private quantity = 1;
  /** The shopper wanted to buy before all options were chosen. */
  @state() private asked = false;

  readonly #text = new TextController(this, words);
  readonly #shop = new SliceController(this, (session) => session.shop);
  readonly #session = new SessionController(this, ({stores}) => [stores.fulfillment.listen(() => this.requestUpdate())]);
  /** The product that `choice` and `quantity` belong to. */
  #product: Product | undefined;
  #focusDue = false;

  constructor() {
    super();
    followSaleEnd(this, {product: () => this.#product, now: () => this.#now()});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const product = this.#shop.value?.products.find(({id}) => id === this.productId);
    if (product && product.id !== this.#product?.id) this.#begin(product);
    this.#product = product;
    if (changed.has('productId')) this.#focusDue = this.productId !== undefined;
    if (product) this.quantity = fittingQuantity(product.quantity, this.#stock(product), this.quantity);
  }

  protected override updated(): void {
    if (!this.#focusDue) return;
    this.#focusDue = false;
    this.focus({preventScroll: true});
  }

  override render(): TemplateResult | typeof nothing {
    if (this.productId === undefined) return nothing;
    const product = this.#product;
    return html`<article part="sheet" class="sheet" aria-labelledby="title" @keydown=${this.#key}>
      <button part="close" class="icon close" aria-label=${this.#text.t('close')} @click=${this.#close}>${closeIcon}</button>
      ${product ? this.#renderProduct(product) : this.#renderMissing()}
    </article>`;
  }

  /** Moves the focus to the title. */
  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('#title')?.focus(options);
  }

  #renderMissing(): TemplateResult {
    return html`<div class="missing">${bagIcon}<p id="title" tabindex="-1">${this.#text.t('productMissing')}</p></div>`;
  }

  #renderProduct(product: Product): TemplateResult {
    const variant = chosenVariant(product, this.choice);
    return html`<div class="scroll" tabindex="-1">
        <div class="columns">${renderPictures(product, this.choice)} ${this.#renderDetails(product, variant)}</div>
      </div>
      ${this.#renderFooter(product, variant)}`;
  }

  #renderDetails(product: Product, variant: Variant | undefined): TemplateResult {
    const {text} = this.#text;
    const paragraphs = (product.description ?? '').split(/\s*\n\s*/).filter(Boolean);
    return html`<div class="details">
      ${this.#renderHeader(product, variant)} ${this.#renderOptions(product)}
      ${paragraphs.length > 0
        ? html`<div part="description" class="description">${paragraphs.map((words) => html`<p>${words}</p>`)}</div>`
        : nothing}
      ${product.url
        ? html`<a part="link" class="more" href=${product.url} target="_blank" rel="noopener">${text.t('viewProduct')}</a>`
        : nothing}
    </div>`;
  }

  #renderHeader(product: Product, variant: Variant | undefined): TemplateResult {
    const {text} = this.#text;
    const nowMs = this.#now();
    // Where there is nothing to choose, only the shop changes the stock.
    const told = product.variants.length > 1 ? nothing : 'status';
    return html`<header>
      ${product.brand ? html`<span part="brand" class="brand">${product.brand}</span>` : nothing}
      <div class="head">
        <h2 part="title" id="title" tabindex="-1">${product.title}</h2>
        <live-shop-wish part="wish" exportparts=${wishParts} .product=${product} .variantId=${variant?.id}></live-shop-wish>
      </div>
      <div class="deal">
        ${renderPrice(text, product, {variant, nowMs})}
        <span role=${told}>${renderStock(text, stockOf(product, variant))}</span>
        ${renderSaleEnd(text, product, nowMs)}
      </div>
      ${product.inStoreOnly ? html`<p part="in-store" class="in-store">${text.t('inStoreOnly')}</p>` : nothing}
      <live-shop-moment part="moment" exportparts="button: moment__button" product-id=${product.id}></live-shop-moment>
      ${renderStoreLine(this.#session.session, product, {variantId: variant?.id, quantity: this.quantity})}
    </header>`;
  }

  #renderOptions(product: Product): TemplateResult | typeof nothing {
    const {text} = this.#text;
    const options = optionsOf(product);
    if (options.length === 0) return nothing;
    return html`${options.map((option) =>
        renderOptionChooser(text, {
          product,
          option,
          choice: this.choice,
          asked: this.asked,
          choose: (value) => (this.choice = withChosen(this.choice, option.name, value)),
        }),
      )}
      <p part="option-hint" class="option-hint" role="status">${explainChoice(text, product, this.choice)}</p>`;
  }

  #renderFooter(product: Product, variant: Variant | undefined): TemplateResult {
    const missing = missingOption(product, this.choice);
    return html`<footer part="footer">
      <live-shop-buy-note
        part="note"
        exportparts=${noteParts}
        .product=${product}
        .variantId=${variant?.id ?? ''}
      ></live-shop-buy-note>
      ${renderQuantityStepper(this.#text.text, {
        rule: product.quantity,
        stock: this.#stock(product),
        quantity: this.quantity,
        change: (quantity) => (this.quantity = quantity),
      })}
      <live-shop-buy
        part="buy"
        exportparts=${buyParts}
        surface="sheet"
        .product=${product}
        .variantId=${variant?.id ?? ''}
        .missing=${missing}
        .unavailable=${missing === undefined && variant === undefined}
        .quantity=${this.quantity}
        @click=${this.#buy}
      ></live-shop-buy>
    </footer>`;
  }

  #begin(product: Product): void {
    this.choice = initialChoice(product);
    this.quantity = product.quantity.min;
    this.asked = false;
  }

  /** What limits the quantity. */
  #stock(product: Product): Stock {
    const variant = chosenVariant(product, this.choice);
    const fulfilled = variant && this.#session.session?.stores.fulfillment.get().has(variant.id);
    // What is sold out still has a quantity to show.
    return stockFor(variant?.stock.status === 'out-of-stock' ? undefined : variant?.stock, fulfilled);
  }

  #now(): number {
    return this.#session.session?.now() ?? 0;
  }

  readonly #buy = (): void => {
    const missing = this.#product && missingOption(this.#product, this.choice);
    if (missing === undefined) return;
    this.asked = true;
    const inputs = this.renderRoot.querySelectorAll<HTMLInputElement>('input[type=radio]');
    [...inputs].find(({name}) => name === missing)?.focus();
  };

  readonly #close = (): void => {
    this.dispatchEvent(new PanelCloseEvent('sheet'));
  };

  // The key is spent here: one press must not also close what the sheet lies on.
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-sheet': LiveShopSheet;
  }
}
