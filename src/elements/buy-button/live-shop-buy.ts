import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {BuyState} from '../../cart/cart.js';
import {lineOf} from '../../cart/line.js';
import {SessionController} from '../../controllers/session-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import type {Product} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {checkIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {ProductSelectEvent} from '../product/product-select-event.js';
import {buyButtonStyles} from './live-shop-buy.styles.js';
import {buyPhase, variantToBuy, type BuyPhase, type Offer} from './buy-phase.js';
import {buyLabel, outcomeAnnouncement} from './buy-words.js';
import {leastQuantity} from './least-quantity.js';

export type BuySurface = 'pin' | 'shelf' | 'sheet';

const phases: readonly BuyPhase[] = [
  'idle', 'choose', 'busy', 'added', 'partial', 'sold-out', 'rejected', 'failed', 'unavailable', 'link',
];

/**
 * Asks the page's cart for one product, and says how that stands. Never dead: where nothing can be bought, a tap says
 * why and leads to the product.
 *
 * @tag live-shop-buy
 * @fires {ProductSelectEvent} live-shop-product-select - A tap while there are options to choose, or nothing to buy.
 * @csspart button - The button, or the link to the product page.
 * @cssprop [--live-shop-accent] - Background of the button.
 * @cssprop [--live-shop-on-accent] - Text of the button.
 * @cssstate idle - Ready to buy.
 * @cssstate choose - Options are to be chosen first.
 * @cssstate busy - The request is on its way.
 * @cssstate added - All of it is in the cart.
 * @cssstate partial - Some of it is in the cart.
 * @cssstate sold-out - There is none left.
 * @cssstate rejected - The shop said no.
 * @cssstate failed - The shop could not be asked, or did not answer.
 * @cssstate unavailable - The chosen combination does not exist, or nothing here can sell it.
 * @cssstate link - Nothing answers cart requests: the button is a link to the product page.
 */
export class LiveShopBuy extends LitElement {
  static readonly tagName = 'live-shop-buy';
  static override styles = [tokens, controls, buyButtonStyles];

  @property({attribute: false}) product?: Product | undefined;
  /** What to buy; may be missing where the product has one variant. */
  @property({attribute: 'variant-id'}) variantId?: string | undefined;
  /** The least that may be bought where missing. */
  @property({type: Number}) quantity?: number | undefined;
  /** Name of the option that is to be chosen next. */
  @property({attribute: false}) missing?: string | undefined;
  /** All options are chosen, but nothing is made like that. */
  @property({type: Boolean}) unavailable = false;
  @property({reflect: true}) surface: BuySurface = 'pin';
  @property({attribute: false}) pinId?: string | undefined;
  /** The product is on stage: in a list, the one button that calls. */
  @property({type: Boolean, reflect: true}) current = false;

  @state() private announcement = '';

  readonly #text = new TextController(this, productWords);
  readonly #session = new SessionController(this, ({cart}) => {
    this.requestUpdate();
    return [cart.buying.listen(() => this.#follow())];
  });
  #shown: BuyState | undefined;
  #phase: BuyPhase = 'idle';

  constructor() {
    super();
    new StatesController(this, () => Object.fromEntries(phases.map((phase) => [phase, phase === this.#phase])));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('product') && changed.get('product')?.id !== this.product?.id) this.announcement = '';
    const offer = this.#offer();
    this.#shown = offer?.state;
    this.#phase = offer ? buyPhase(offer) : 'idle';
  }

  override render(): TemplateResult | typeof nothing {
    const offer = this.#offer();
    if (!offer) return nothing;
    return html`${this.#phase === 'link' ? this.#renderLink(offer) : this.#renderButton(offer)}
      <span class="visually-hidden" role="status">${this.announcement}</span>`;
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector<HTMLElement>('[part="button"]')?.focus(options);
  }

  #renderButton(offer: Offer): TemplateResult {
    const label = this.#label(offer);
    // In the sheet a tap on what cannot be bought has nowhere to lead.
    const idle = this.surface === 'sheet' && (this.#phase === 'sold-out' || this.#phase === 'unavailable');
    return html`<button
      part="button"
      class="buy ${this.#phase}"
      aria-label=${this.#text.t('aboutAction', {action: label, product: offer.product.title})}
      aria-disabled=${idle ? 'true' : nothing}
      @click=${this.#tap}
    >
      ${this.#phase === 'busy' ? html`<span class="spinner"></span>` : nothing}
      ${this.#phase === 'added' ? checkIcon : nothing}
      <span class="label" data-widest=${this.#widest(offer)}>${label}</span>
    </button>`;
  }

  #renderLink(offer: Offer): TemplateResult {
    const label = this.#label(offer);
    return html`<a
      part="button"
      class="button buy link"
      href=${offer.product.url ?? nothing}
      target="_blank"
      rel="noopener"
      aria-label=${this.#text.t('aboutAction', {action: label, product: offer.product.title})}
      >${label}</a
    >`;
  }

  #offer(): Offer | undefined {
    const {product} = this;
    if (!product) return undefined;
    const variant = this.unavailable ? undefined : variantToBuy(product, this.variantId);
    const buying = this.#session.session?.cart.buying.get();
    return {product, variant, unavailable: this.unavailable, state: variant && buying?.get(variant.id)};
  }

  #label(offer: Offer): string {
    return buyLabel(this.#text.text, this.#phase, {...offer, missing: this.missing});
  }

  // Room for every step of a purchase, so that the button does not change its width under a finger.
  #widest({product, variant}: Offer): string {
    const steps = ['idle', 'busy', 'added'] as const;
    const labels = variant ? steps.map((phase) => buyLabel(this.#text.text, phase, {product, variant})) : [];
    return labels.reduce((widest, label) => (label.length > widest.length ? label : widest), '');
  }

  // The map changes with every button of the page: only one's own state is a reason to render.
  #follow(): void {
    const state = this.#offer()?.state;
    if (state !== this.#shown) this.requestUpdate();
  }

  readonly #tap = async (): Promise<void> => {
    const offer = this.#offer();
    if (!offer) return;
    const {product, variant} = offer;
    const {session} = this.#session;
    if (!variant || this.#phase === 'choose' || this.#phase === 'sold-out' || !session) {
      this.#lead(offer);
      return;
    }
    const line = lineOf(product, variant, this.quantity ?? leastQuantity(product.quantity));
    const outcome = await session.cart.request({action: 'add', lines: [line], surface: this.surface, pinId: this.pinId});
    if (this.isConnected && this.product?.id === product.id) {
      this.#announce(outcomeAnnouncement(this.#text.text, product, outcome));
    }
  };

  #lead({product}: Offer): void {
    const words = this.#phase === 'choose' ? this.#text.t('reason.options-required') : this.#label({product});
    this.#announce(words);
    if (this.surface === 'sheet') return;
    this.dispatchEvent(new ProductSelectEvent({productId: product.id, surface: this.surface}));
  }

  // A live region says only what has changed: the same words again are told apart by a space that nobody hears.
  #announce(words: string): void {
    this.announcement = words && words === this.announcement ? `${words}\u00a0` : words;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-buy': LiveShopBuy;
  }
}
