import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import type {CartOutcome} from '../../cart/cart.js';
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
import {spinnerStyles} from '../product/spinner.styles.js';
import {StoreChooserRequestEvent} from '../stores/store-chooser-request-event.js';
import {buyButtonStyles} from './live-shop-buy.styles.js';
import {buyPhase, buyPhases, variantToBuy, type BuyPhase, type Offer} from './buy-phase.js';
import {buyLabel, outcomeAnnouncement} from './buy-words.js';
import {fittingQuantity, stockFor} from './fitting-quantity.js';

export type BuySurface = 'pin' | 'shelf' | 'sheet';

/**
 * Asks the page's cart for one product, and says how that stands. Never dead: where nothing can be bought, a tap says
 * why and leads to the product.
 *
 * @tag live-shop-buy
 * @fires {ProductSelectEvent} live-shop-product-select - A tap while there are options to choose, or nothing to buy.
 * @fires {StoreChooserRequestEvent} live-shop-store-chooser-request - A tap on what is sold in the stores alone.
 * @csspart button - The button, or the link to the product page.
 * @cssprop [--live-shop-accent] - Background of the button.
 * @cssprop [--live-shop-on-accent] - Text of the button.
 * @cssstate idle - Ready to buy.
 * @cssstate choose - Options are to be chosen first.
 * @cssstate busy - The request is on its way.
 * @cssstate added - All of it is in the cart.
 * @cssstate partial - Some of it is in the cart.
 * @cssstate changed - The shop named another price: a tap agrees to it.
 * @cssstate sold-out - There is none left, or less than the shop sells at once.
 * @cssstate rejected - The shop said no.
 * @cssstate failed - The shop could not be asked, or did not answer.
 * @cssstate reserved - The shop holds the goods for the shopper.
 * @cssstate unavailable - The chosen combination does not exist, or nothing here can sell it.
 * @cssstate in-store - Sold in the stores alone, and no store is chosen yet.
 * @cssstate link - Nothing answers cart requests: the button is a link to the product page.
 */
export class LiveShopBuy extends LitElement {
  static readonly tagName = 'live-shop-buy';
  static override styles = [tokens, controls, spinnerStyles, buyButtonStyles];

  @property({attribute: false}) product?: Product | undefined;
  /** What to buy; may be missing where the product has one variant. */
  @property({attribute: 'variant-id'}) variantId?: string | undefined;
  /** The least that may be bought where missing; what may not be asked for becomes the nearest that may. */
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
  readonly #session = new SessionController(this, ({cart, stores}) => {
    this.requestUpdate();
    return [cart.buying.listen(() => this.#follow()), stores.fulfillment.listen(() => this.#follow())];
  });
  #shown: Offer | undefined;
  #phase: BuyPhase = 'idle';
  /** The variant that was asked for here: this button, and no other of the same goods, says what comes of it. */
  #askedFor: string | undefined;
  #asking = 0;
  #said: CartOutcome | undefined;

  constructor() {
    super();
    new StatesController(this, () => Object.fromEntries(buyPhases.map((phase) => [phase, phase === this.#phase])));
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('product') && changed.get('product')?.id !== this.product?.id) this.announcement = '';
    const offer = this.#offer();
    this.#shown = offer;
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
    const {session} = this.#session;
    return {
      product,
      variant,
      unavailable: this.unavailable,
      state: variant && session?.cart.buying.get().get(variant.id),
      fulfillment: variant && session?.stores.fulfillment.get().get(variant.id),
    };
  }

  #quantity({product, variant, fulfillment}: Offer): number {
    return fittingQuantity(product.quantity, stockFor(variant?.stock, fulfillment), this.quantity);
  }

  // In the sheet the quantity stands beside the button.
  #label(offer: Offer, phase = this.#phase): string {
    const quantity = this.surface === 'sheet' ? 1 : this.#quantity(offer);
    return buyLabel(this.#text.text, phase, {...offer, missing: this.missing, quantity});
  }

  // Room for every step of a purchase, so that the button does not change its width under a finger.
  #widest(offer: Offer): string {
    const steps = ['idle', 'busy', 'added'] as const;
    const labels = offer.variant ? steps.map((phase) => this.#label(offer, phase)) : [];
    return labels.reduce((widest, label) => (label.length > widest.length ? label : widest), '');
  }

  // The maps change with every button of the page: only one's own state is a reason to render.
  #follow(): void {
    const now = this.#offer();
    if (now?.state !== this.#shown?.state || now?.fulfillment !== this.#shown?.fulfillment) this.requestUpdate();
    if (!now?.variant || now.variant.id !== this.#askedFor) return;
    // A reservation is asked for elsewhere, and told there.
    const {status, outcome} = now.state?.action === 'reserve' ? {} : (now.state ?? {});
    // Asked for again, by another button: that one says what comes of it.
    if (status === 'busy' && this.#asking === 0) this.#askedFor = undefined;
    // An answer that comes late corrects what was said.
    else if (outcome && this.#asking === 0) this.#tell(now.product, outcome);
  }

  readonly #tap = async (): Promise<void> => {
    const offer = this.#offer();
    if (!offer) return;
    const {product, variant, fulfillment, state} = offer;
    const {session} = this.#session;
    if (!variant || !session || this.#phase === 'choose' || this.#phase === 'sold-out') return this.#lead(offer);
    if (this.#phase === 'in-store') {
      this.dispatchEvent(new StoreChooserRequestEvent({productId: product.id, variantId: variant.id, quantity: this.quantity}));
      return;
    }
    const agreed = this.#phase === 'changed' && state?.outcome?.status === 'rejected' ? state.outcome.price : undefined;
    const line = lineOf(product, variant, this.#quantity(offer), {price: agreed, fulfillment});
    this.#askedFor = variant.id;
    this.#said = undefined;
    this.#asking += 1;
    const outcome = await session.cart.request({action: 'add', lines: [line], surface: this.surface, pinId: this.pinId});
    this.#asking -= 1;
    if (this.isConnected && this.product?.id === product.id) this.#tell(product, outcome);
  };

  #lead({product}: Offer): void {
    const words = this.#phase === 'choose' ? this.#text.t('reason.options-required') : this.#label({product});
    this.#announce(words);
    if (this.surface === 'sheet') return;
    this.dispatchEvent(new ProductSelectEvent({productId: product.id, surface: this.surface}));
  }

  #tell(product: Product, outcome: CartOutcome): void {
    if (outcome === this.#said) return;
    this.#said = outcome;
    this.#announce(outcomeAnnouncement(this.#text.text, product, outcome));
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
