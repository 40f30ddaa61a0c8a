import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {storesWords} from '../../i18n/en/stores.js';
import type {Fulfillment, Product, Variant} from '../../protocol/index.js';
import type {Session} from '../../session/session.js';
import type {Availability} from '../../stores/stores.js';
import {controls} from '../../styles/controls.js';
import {checkIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {variantToBuy} from '../buy-button/buy-phase.js';
import {boneStyles} from './bone.styles.js';
import {storeLineStyles} from './live-shop-store-line.styles.js';
import {chosenWords, offerWords} from './offer-words.js';
import {OnScreenController} from './on-screen-controller.js';
import {StoreChooserRequestEvent} from './store-chooser-request-event.js';
import {storeIcon} from './store-icons.js';
import {storeOffer} from './store-offer.js';

/**
 * One line on the stores that have a product, such as "Pick up today at Berlin, 3 left". The page is asked when the line
 * comes into sight. A press opens the store chooser. Takes no room where the shop has no stores.
 *
 * @tag live-shop-store-line
 * @fires {StoreChooserRequestEvent} live-shop-store-chooser-request - A press: which stores have it?
 * @csspart check - The line, a button.
 * @csspart deliver - The button that goes back to delivery, where the shop cannot take the goods for a store.
 * @csspart asking - The line while the page is asked.
 * @cssprop [--live-shop-success] - Colour of the icon where a store has it.
 * @cssstate shown - There is something to say.
 * @cssstate asking - The page is being asked.
 * @cssstate chosen - The shopper picks the goods up in a store.
 */
export class LiveShopStoreLine extends LitElement {
  static readonly tagName = 'live-shop-store-line';
  static override styles = [tokens, controls, boneStyles, storeLineStyles];

  @property({attribute: false}) product?: Product | undefined;
  /** What is asked for; may be missing where the product has one variant. */
  @property({attribute: 'variant-id'}) variantId?: string | undefined;
  /** How many the shopper has set, for the store chooser. */
  @property({type: Number}) quantity?: number | undefined;
  /** In a list: lower, and cut at the end of the line. */
  @property({type: Boolean, reflect: true}) compact = false;

  readonly #text = new TextController(this, storesWords);
  readonly #session = new SessionController(this, ({stores, cart}) => {
    this.requestUpdate();
    this.#asked = undefined;
    const update = (): void => this.requestUpdate();
    return [
      stores.availability.listen((now, before) => this.#follow(now, before)),
      stores.chosen.listen(update),
      stores.fulfillment.listen(update),
      // Another place is another question.
      stores.near.listen(() => this.#ask()),
      cart.buying.listen(() => this.#isRefused() !== this.#refused && update()),
    ];
  });
  readonly #screen = new OnScreenController(this, () => this.#ask());
  /** The variant that was asked for since the line came into sight. */
  #asked: string | undefined;
  #refused = false;

  constructor() {
    super();
    new StatesController(this, () => ({
      shown: this.renderRoot.firstElementChild !== null,
      asking: this.renderRoot.querySelector('.asking') !== null,
      chosen: this.renderRoot.querySelector('.chosen') !== null,
    }));
  }

  connectedMoveCallback(): void {}

  override render(): TemplateResult | typeof nothing {
    const {session} = this.#session;
    const {product} = this;
    const variant = this.#variant();
    if (!session || !product || !variant) return nothing;
    this.#refused = this.#isRefused();
    const known = session.stores.availability.get().get(variant.id);
    const fulfillment = session.stores.fulfillment.get().get(variant.id);
    const offer = storeOffer(known, session.stores.chosen.get());
    const {text} = this.#text;
    if (fulfillment) return this.#renderLine('chosen', chosenWords(text, {...chosenStore(session, variant, fulfillment), now: session.now()}));
    // A shop without stores, or one that does not answer for them, has nothing to say here.
    if (!product.inStoreOnly && offer.kind !== 'there' && offer.kind !== 'sold-out' && !hasStores(session)) return nothing;
    if (offer.kind === 'asking') return this.#renderAsking();
    const near = session.stores.near.get() !== undefined;
    return this.#renderLine(offer.kind, offerWords(text, offer, {near, now: session.now()}));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('product') || changed.has('variantId') || this.#asked === undefined) {
      if (this.#asked !== this.#variant()?.id) this.#ask();
    }
  }

  override focus(options?: FocusOptions): void {
    this.renderRoot.querySelector('button')?.focus(options);
  }

  #renderLine(kind: string, words: string): TemplateResult {
    // The sheet says so by itself.
    const only = this.compact && this.product?.inStoreOnly ? this.#text.t('storeOnly') : undefined;
    const label = [only, words, this.product?.title].filter(Boolean).join(', ');
    return html`<div class="line">
      <button part="check" class="check ${kind}" aria-label=${label} @click=${this.#press}>
        ${kind === 'chosen' ? checkIcon : storeIcon}
        <span class="words">${only ? html`<span class="only">${only}</span> · ` : nothing}${words}</span>
      </button>
      ${kind === 'chosen' && this.#refused && !this.product?.inStoreOnly
        ? html`<button part="deliver" class="deliver" @click=${this.#deliver}>${this.#text.t('storeDeliver')}</button>`
        : nothing}
    </div>`;
  }

  #renderAsking(): TemplateResult {
    return html`<div part="asking" class="asking">
      ${storeIcon}<span class="bone"></span><span class="visually-hidden">${this.#text.t('storeAsking')}</span>
    </div>`;
  }

  #variant(): Variant | undefined {
    return this.product && variantToBuy(this.product, this.variantId);
  }

  /** Asks once for each variant and each time that the line comes into sight: nothing is polled. */
  #ask(): void {
    const variant = this.#variant();
    const {session} = this.#session;
    if (!session || !this.product || !variant || !this.#screen.visible) return;
    this.#asked = variant.id;
    session.stores.ask({productId: this.product.id, variantId: variant.id});
  }

  // The map changes with every line of the page.
  #follow(now: ReadonlyMap<string, Availability>, before: ReadonlyMap<string, Availability>): void {
    const id = this.#variant()?.id ?? '';
    // With the first answer it is known that the shop has stores at all.
    if (now.get(id) !== before.get(id) || (before.size === 0) !== (now.size === 0)) this.requestUpdate();
  }

  /** The shop's cart could not carry the choice of a store. */
  #isRefused(): boolean {
    const {action, outcome} = this.#session.session?.cart.buying.get().get(this.#variant()?.id ?? '') ?? {};
    return !action && outcome?.status === 'rejected' && outcome.reason === 'fulfillment-unavailable';
  }

  readonly #press = (): void => {
    const variant = this.#variant();
    if (!this.product || !variant) return;
    this.dispatchEvent(new StoreChooserRequestEvent({productId: this.product.id, variantId: variant.id, quantity: this.quantity}));
  };

  readonly #deliver = (): void => {
    const variant = this.#variant();
    if (variant) this.#session.session?.stores.fulfil(variant.id, undefined);
    // The button goes with its reason.
    this.focus();
  };
}

/** The name of the store that was chosen, and from when on the goods are there, as far as that is known. */
function chosenStore(
  {stores, manifest}: Session,
  {id}: Variant,
  {method, storeId}: Fulfillment,
): {readonly store: string; readonly readyAt?: number | undefined} {
  const known = stores.availability.get().get(id);
  const at = known?.status === 'known' ? known.stores.find(({store}) => store.id === storeId) : undefined;
  const store = at?.store ?? [stores.chosen.get(), ...(manifest.get()?.stores ?? [])].find((one) => one?.id === storeId);
  return {store: store?.name ?? storeId, readyAt: at?.methods.find((one) => one.method === method)?.readyAt};
}

function hasStores({manifest, stores}: Session): boolean {
  return Boolean(manifest.get()?.stores?.length) || [...stores.availability.get().values()].some(({status}) => status === 'known');
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-store-line': LiveShopStoreLine;
  }
}
