import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import type {BuyState} from '../../cart/cart.js';
import {SessionController} from '../../controllers/session-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {productWords} from '../../i18n/en/product.js';
import type {Product} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {checkIcon, warningIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {BagRequestEvent} from '../bag/bag-request-event.js';
import {buyNoteStyles} from './live-shop-buy-note.styles.js';
import {buyState, variantToBuy} from './buy-phase.js';
import {outcomeNote, reservationNote} from './buy-words.js';

/**
 * What the shop said to the last request for a product, in words, with the way to the bag. Takes no room while there is
 * nothing to say. Screen readers are told by the buy button.
 *
 * @tag live-shop-buy-note
 * @fires {BagRequestEvent} live-shop-bag-request - The shopper wants to see the bag.
 * @csspart note - The box of the words.
 * @csspart message - The words.
 * @csspart view-bag - The button that asks for the bag.
 * @cssstate shown - There is something to say.
 */
export class LiveShopBuyNote extends LitElement {
  static readonly tagName = 'live-shop-buy-note';
  static override styles = [tokens, controls, buyNoteStyles];

  @property({attribute: false}) product?: Product | undefined;
  @property({attribute: 'variant-id'}) variantId?: string | undefined;
  /** Says the product's name as well, where the product is not in sight. */
  @property({type: Boolean}) named = false;

  readonly #text = new TextController(this, productWords);
  readonly #session = new SessionController(this, ({cart, stores}) => {
    this.requestUpdate();
    return [cart.buying, stores.fulfillment].map((slice) => slice.listen(() => this.#follow()));
  });
  #shown: BuyState | undefined;

  constructor() {
    super();
    new StatesController(this, () => ({shown: this.#message() !== undefined}));
  }

  protected override willUpdate(): void {
    this.#shown = this.#state();
  }

  override render(): TemplateResult | typeof nothing {
    const {outcome, action} = this.#shown ?? {};
    const message = this.#message();
    if (!outcome || !message) return nothing;
    const inBag = !action && (outcome.status === 'added' || (outcome.status === 'partial' && outcome.added > 0));
    const good = outcome.status === 'added' || outcome.status === 'reserved';
    return html`<div part="note" class="note ${outcome.status} ${good ? 'good' : ''}">
      ${good ? checkIcon : warningIcon}
      <span part="message" class="message">${message}</span>
      ${inBag
        ? html`<button part="view-bag" class="ghost" @click=${this.#viewBag}>${this.#text.t('viewBag')}</button>`
        : nothing}
    </div>`;
  }

  #message(): string | undefined {
    const {outcome, action} = this.#shown ?? {};
    if (!outcome) return undefined;
    const product = this.product?.title ?? '';
    const note = (action ? reservationNote : outcomeNote)(this.#text.text, outcome);
    if (note) return this.named ? this.#text.t('aboutProduct', {product, message: note}) : note;
    return outcome.status === 'added' ? this.#text.t('addedAnnouncement', {product}) : undefined;
  }

  #state(): BuyState | undefined {
    const variant = this.product && variantToBuy(this.product, this.variantId);
    const {session} = this.#session;
    if (!variant || !session) return undefined;
    const state = session.cart.buying.get().get(variant.id);
    return buyState({state, fulfillment: session.stores.fulfillment.get().get(variant.id)});
  }

  #follow(): void {
    if (this.#state() !== this.#shown) this.requestUpdate();
  }

  readonly #viewBag = (): void => {
    this.dispatchEvent(new BagRequestEvent());
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-buy-note': LiveShopBuyNote;
  }
}
