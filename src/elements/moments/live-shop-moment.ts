import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {momentsWords} from '../../i18n/en/moments.js';
import {controls} from '../../styles/controls.js';
import {playIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {MomentRequestEvent} from './moment-request-event.js';
import {momentDate} from './moment-date.js';

/**
 * The way to the moment at which a product was shown. Renders nothing while that moment cannot be watched: the product
 * is still to come, is on stage right now, or has left the window of the live show.
 *
 * @tag live-shop-moment
 * @attr {string} product-id - Id of the product.
 * @fires {MomentRequestEvent} live-shop-moment-request - A viewer wants to see the moment. The video goes there unless it is canceled.
 * @csspart button - The button.
 * @cssstate shown - There is such a moment.
 */
export class LiveShopMoment extends LitElement {
  static readonly tagName = 'live-shop-moment';
  static override styles: CSSResultGroup = [
    tokens,
    controls,
    css`
      :host {
        display: none;
      }

      :host(:state(shown)) {
        display: flex;
        margin-block-start: calc(var(--_space) * 1.5);
      }

      button {
        min-block-size: 2rem;
        padding: 0 calc(var(--_space) * 2.5) 0 calc(var(--_space) * 1.5);
        gap: var(--_space);
        border-radius: 1rem;
        font-size: var(--_text-s);
      }

      svg {
        inline-size: 1.125rem;
        block-size: 1.125rem;
      }
    `,
  ];

  @property({attribute: 'product-id'}) productId = '';

  readonly #text = new TextController(this, momentsWords);
  readonly #session = new SessionController(this);
  readonly #chapters = new SliceController(this, (session) => session.chapters);
  readonly #stage = new SliceController(this, (session) => session.stage);
  readonly #shop = new SliceController(this, (session) => session.shop);
  readonly #playback = new SliceController(this, (session) => session.playback.state);

  constructor() {
    super();
    new StatesController(this, () => ({shown: this.#dateMs !== undefined}));
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    if (this.#dateMs === undefined) return nothing;
    const product = this.#shop.value?.products.find(({id}) => id === this.productId)?.title ?? '';
    return html`
      <button part="button" aria-label=${this.#text.t('watchMomentOf', {product})} @click=${this.#watch}>
        ${playIcon}${this.#text.t('watchMoment')}
      </button>
    `;
  }

  get #dateMs(): number | undefined {
    const {session} = this.#session;
    const window = this.#playback.value?.window;
    if (!session || !window || !this.#chapters.value || this.#stage.value?.pin?.productId === this.productId) return undefined;
    const dateMs = momentDate(session, {type: 'product', productId: this.productId});
    return dateMs !== undefined && dateMs >= window.startMs - 1000 && dateMs <= window.endMs ? dateMs : undefined;
  }

  #watch(): void {
    const dateMs = this.#dateMs;
    const playback = this.#session.session?.playback;
    if (dateMs === undefined || !playback) return;
    if (!this.dispatchEvent(new MomentRequestEvent({productId: this.productId, dateMs}))) return;
    playback.seek(dateMs);
    playback.play();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-moment': LiveShopMoment;
  }
}
