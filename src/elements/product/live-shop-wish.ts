import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {IdleController} from '../../controllers/idle-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import type {Product} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {heartIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {wishStyles} from './live-shop-wish.styles.js';
import {spinnerStyles} from './spinner.styles.js';

/**
 * A heart: puts a product on the page's own wish list, or takes it off. Takes no room where the page has no wish list.
 * The heart is filled once the page has said so.
 *
 * @tag live-shop-wish
 * @csspart button - The heart.
 * @csspart message - Why nothing came of it, for a while.
 * @cssstate shown - The page has a wish list.
 * @cssstate listed - The product is on it.
 * @cssstate pending - A request is on its way.
 * @cssstate failed - The last request came to nothing.
 */
export class LiveShopWish extends LitElement {
  static readonly tagName = 'live-shop-wish';
  static override styles = [tokens, controls, spinnerStyles, wishStyles];

  @property({attribute: false}) product?: Product | undefined;
  /** What is chosen, where something is. */
  @property({attribute: 'variant-id'}) variantId?: string | undefined;

  /** Requests of this heart that are on their way. */
  @state() private asking = 0;

  readonly #text = new TextController(this, productWords);
  readonly #session = new SessionController(this, ({wishlist}) => {
    this.requestUpdate();
    return [wishlist.state.listen(() => this.requestUpdate())];
  });
  readonly #failure = new IdleController(this, {delayMs: 8000});
  /** What the last tap asked for: the next one, while it is on its way, asks for the opposite. */
  #wanted = false;

  constructor() {
    super();
    new StatesController(this, () => ({
      shown: this.#shown,
      listed: this.#listed,
      pending: this.#pending,
      failed: this.#failure.active,
    }));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('product') && changed.get('product')?.id !== this.product?.id) this.#failure.rest();
  }

  override render(): TemplateResult | typeof nothing {
    const {product} = this;
    if (!product || !this.#shown) return nothing;
    const failure = this.#failure.active ? this.#text.t('wishFailed') : '';
    return html`<button
        part="button"
        class="icon ghost"
        aria-label=${this.#text.t('aboutAction', {action: this.#text.t('wishlist'), product: product.title})}
        aria-pressed=${this.#listed}
        aria-busy=${this.#pending ? 'true' : nothing}
        @click=${this.#tap}
      >
        ${heartIcon}${this.#pending ? html`<span class="spinner"></span>` : nothing}
      </button>
      ${failure ? html`<span part="message" class="message" aria-hidden="true">${failure}</span>` : nothing}
      <span class="visually-hidden" role="status">${failure}</span>`;
  }

  get #list() {
    return this.#session.session?.wishlist.state.get();
  }

  get #shown(): boolean {
    return this.#list?.productIds !== undefined;
  }

  get #listed(): boolean {
    return this.product !== undefined && this.#list?.productIds?.includes(this.product.id) === true;
  }

  // The first request waits for its code before the list knows of it.
  get #pending(): boolean {
    return this.asking > 0 || (this.product !== undefined && this.#list?.pending.includes(this.product.id) === true);
  }

  readonly #tap = async (): Promise<void> => {
    const {product, variantId} = this;
    const wishlist = this.#session.session?.wishlist;
    if (!product || !wishlist) return;
    this.#wanted = this.asking > 0 ? !this.#wanted : !this.#listed;
    this.#failure.rest();
    this.asking += 1;
    const action = this.#wanted ? 'add' : 'remove';
    const done = await wishlist.request({action, productId: product.id, variantId: variantId || undefined});
    this.asking -= 1;
    if (!done && this.isConnected && this.product?.id === product.id) this.#failure.stir();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-wish': LiveShopWish;
  }
}
