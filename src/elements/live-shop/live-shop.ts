import {ContextProvider} from '@lit/context';
import {html, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {BoxController} from '../../controllers/box-controller.js';
import {englishText, textContext} from '../../controllers/contexts.js';
import {StatesController} from '../../controllers/states-controller.js';
import {showWords} from '../../i18n/en/show.js';
import {createText} from '../../i18n/text.js';
import {createSession, type OwnedSession, type SessionOptions} from '../../session/create-session.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import type {RetryRequestEvent} from '../notice/retry-request-event.js';
import type {FullscreenRequestEvent} from '../player/fullscreen-request-event.js';
import {frame} from './frame.js';
import {liveShopStyles} from './live-shop.styles.js';
import {MomentDoor} from './moment-door.js';
import {neededParts} from './needed-parts.js';
import {PartsNeeded, type PartLoaders} from './part-loaders.js';
import {PlayableElement} from './playable-element.js';
import {readShowScript} from './read-show-script.js';
import type {Room} from './room.js';
import {RoomDoor} from './room-door.js';
import {sceneOf, type Scene} from './scene.js';
import {SessionOwner} from './session-owner.js';
import {statesOf} from './states.js';

/** `auto` chooses by the element's own box: portrait where it is narrow or upright. */
export type Layout = 'auto' | 'portrait' | 'landscape';

/** Below this height there is no room for one above the other: a phone on its side, a page zoomed in. */
const LOW_REM = 30;

/** From which width on chat and products stand beside the picture. */
const WIDE_REM = {low: 34, high: 44};

/**
 * A live shop: the video of a show, its chat, and its products with the way to the page's own cart. A tap is answered by a
 * listener of `live-shop-cart-request`, else by `cartHandler`, else by the adapter of `cart`; else it leads to the product.
 *
 * @tag live-shop
 * @slot - Shown before and without script, and where there is no show to be had.
 * @fires {LiveShopErrorEvent} live-shop-error - Something failed. The shopper has been told in words.
 * @fires {CartRequestEvent} live-shop-cart-request - A viewer wants goods. See `respondWith()`.
 * @fires {CartResultEvent} live-shop-cart-result - What came of a cart request.
 * @csspart frame - The outer box.
 * @csspart stage - The box of the picture.
 * @csspart poster - The image before the video.
 * @csspart curtain - What is said in place of the picture.
 * @csspart status - The row of the badge and the number of viewers.
 * @csspart viewers - How many watch.
 * @csspart about - Who the host is and what the show is called.
 * @csspart avatar - The picture of the host, or their first letter.
 * @csspart title - The title of the show.
 * @csspart host - The name of the host.
 * @csspart bag - The button that opens the shop's bag.
 * @csspart bag-panel - The layer with the bag, where the page shows none of its own.
 * @csspart shelf-button - The button that opens the products, in portrait.
 * @csspart browse - The button that opens the products when the show is over, in portrait.
 * @csspart count - The number on one of these buttons.
 * @csspart tabs - The tabs of the side panel, in landscape.
 * @csspart tab - One of them.
 * @csspart shelf - The layer with all products, in portrait.
 * @csspart sheet - The layer with one product.
 * @csspart stores - The layer with the stores that have a product.
 * @csspart close - The button that closes the layer of all products, or of the bag.
 * @csspart badge - Says in a word whether the show is live.
 * @csspart dot - The dot of the badge.
 * @csspart when - When a scheduled show starts.
 * @csspart countdown - How long that still is.
 * @csspart unit - One number of the countdown.
 * @csspart trailer - The button that plays the trailer of a scheduled show.
 * @csspart reminder - The button that shows the calendars to put the show into.
 * @csspart calendars - These.
 * @csspart calendar - One of them.
 * @csspart watch-replay - The button that plays the whole show once it is over.
 * @csspart notice - What has failed, in words.
 * @csspart heading - What cannot be had, where the notice stands in place of the picture.
 * @csspart message - The words of it.
 * @csspart retry - The button that tries again.
 * @csspart player__video - A part of `<live-shop-player>`; likewise its others.
 * @csspart pin__card - A part of `<live-shop-pin>`; likewise its others.
 * @csspart chat__message - A part of `<live-shop-chat>`; likewise its others.
 * @csspart reactions__button - A part of `<live-shop-reactions>`; likewise its others.
 * @csspart shelf__list - A part of `<live-shop-shelf>`; likewise its others, and `shelf__card__…` of its cards.
 * @csspart sheet__title - A part of `<live-shop-sheet>`; likewise its others.
 * @csspart stores__store - A part of `<live-shop-store-chooser>`; likewise its others.
 * @csspart bag__line - A part of `<live-shop-bag>`; likewise its others.
 * @cssprop [--live-shop-accent=light-dark(#c8265e, #ff6b98)] - Buttons and what is chosen. All tokens: `styles/tokens.ts`.
 * @cssprop [--live-shop-max-block-size=94svh] - How high it grows where the page sets no height.
 * @cssstate loading - The manifest is on its way.
 * @cssstate failed - The manifest cannot be had.
 * @cssstate scheduled - The show has not begun.
 * @cssstate live - The show is on.
 * @cssstate paused - The host has called a break.
 * @cssstate ended - The show is over.
 * @cssstate cancelled - The show does not take place.
 * @cssstate replay - A recording of a show is on.
 * @cssstate starting - A scheduled show is to begin any moment.
 * @cssstate trailer - The trailer of a scheduled show is on.
 * @cssstate technical - Of `paused`: it is a technical difficulty.
 * @cssstate behind - Of `live`: the viewer watches behind the live edge.
 * @cssstate replay-ready - Of `ended`: the whole show can be watched.
 * @cssstate reconnecting - The link to the show server is lost and being sought.
 * @cssstate portrait - Everything lies over the picture.
 * @cssstate landscape - Chat and products stand beside the picture.
 * @cssstate fullscreen - The show fills the screen.
 */
export class LiveShop extends PlayableElement {
  static readonly tagName = 'live-shop';
  static override styles: CSSResultGroup = [tokens, controls, liveShopStyles];

  /** Load the heavier elements when they are first needed; set by `define/live-shop.js`, empty where all are defined. */
  static parts: PartLoaders = {
    notice: async () => {},
    player: async () => {},
    chat: async () => {},
    products: async () => {},
  };

  static override get observedAttributes(): string[] {
    return [...super.observedAttributes, 'lang'];
  }

  /** URL of the show's manifest. */
  @property({reflect: true, useDefault: true}) src = '';
  /** The manifest itself, where there is no server to load it from. Goes before `src`. */
  @property({attribute: false}) show: unknown;
  @property({reflect: true, useDefault: true}) layout: Layout = 'auto';
  /** `auto` follows the `color-scheme` of the page. */
  @property({reflect: true, useDefault: true}) theme: 'auto' | 'light' | 'dark' = 'auto';
  /** Whether the show starts by itself. `autoplay="false"` waits for the viewer. */
  @property({converter: (value) => value !== 'false'}) autoplay = true;
  /** Whether the show starts without sound. */
  @property({type: Boolean}) muted = false;
  /** A signed token of the shop for this viewer; missing for an anonymous one. */
  @property({attribute: false}) token: string | undefined;

  readonly #text = new ContextProvider(this, {context: textContext, initialValue: englishText});
  readonly #owner = new SessionOwner(this, () => this.#open());
  readonly #box = new BoxController(this, ({width, height}) => {
    const rem = parseFloat(getComputedStyle(this.ownerDocument.documentElement).fontSize);
    const wide = (height < LOW_REM * rem ? WIDE_REM.low : WIDE_REM.high) * rem;
    return width < wide || height > width ? 'portrait' : 'landscape';
  });
  readonly #door = new RoomDoor(this, LiveShop.elementStyles);
  readonly #parts = new PartsNeeded();
  #scene: Scene | undefined;
  #browsing = false;
  #hadFocus = false;

  constructor() {
    super();
    new StatesController(this, () => statesOf(this.#scene, this.#door.room?.fullscreen.active ?? false));
    new MomentDoor(this, {session: () => this.#owner.session, enter: () => this.#enter()});
    this.addEventListener('live-shop-starting', () => this.requestUpdate());
    this.addEventListener('live-shop-retry-request', (event) => this.#onRetryRequest(event));
    this.addEventListener('live-shop-fullscreen-request', (event) => this.#onFullscreenRequest(event));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#chooseLanguage();
  }

  /** `moveBefore()` keeps everything as it is. */
  connectedMoveCallback(): void {}

  override attributeChangedCallback(name: string, before: string | null, value: string | null): void {
    super.attributeChangedCallback(name, before, value);
    if (name === 'lang' && this.isConnected) this.#chooseLanguage();
  }

  /** Opens the session of a show: for a subclass that gets its shows, or a test its moments, from elsewhere. */
  protected createSession(options: SessionOptions): OwnedSession {
    return createSession(options);
  }

  protected override get session(): OwnedSession | undefined {
    return this.#owner.session;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.has('src') || changed.has('show') || changed.has('token')) this.#owner.close();
    this.#hadFocus = this.matches(':focus-within');
    if (changed.has('muted') && this.hasUpdated) this.#owner.session?.playback.setMuted(this.muted);
  }

  protected override render(): TemplateResult {
    const {session} = this.#owner;
    const {room} = this.#door;
    const scene = session && sceneOf({
      session,
      text: this.#text.value,
      layout: this.layout === 'auto' ? this.#box.value : this.layout,
      fullscreen: room?.fullscreen.active ?? false,
      browsing: this.#browsing,
    });
    this.#scene = scene;
    // A manifest in a script may be parsed after the element.
    if (!scene) return html`<slot @slotchange=${() => this.requestUpdate()}></slot>`;
    return frame(scene, {room, browse: () => void this.#browse()});
  }

  protected override updated(): void {
    const scene = this.#scene;
    if (!scene) return;
    // What had the focus is gone: a keyboard stays in the show (WCAG 2.2 SC 2.4.3).
    if (this.#hadFocus && !this.matches(':focus-within')) {
      this.renderRoot.querySelector<HTMLElement>('.frame')?.focus({preventScroll: true});
    }
    const {parts} = LiveShop;
    if (scene.hasRoom || scene.plays) void this.#door.enter();
    for (const part of [...neededParts(scene), ...(this.#door.room?.parts(scene) ?? [])]) this.#parts.need(part, parts);
    if (scene.session.playback.state.get().status !== 'playing') return;
    this.#parts.needSoon('products', parts);
    // When the network is gone, it is too late to load the words for it.
    this.#parts.needSoon('notice', parts);
  }

  #enter(): Promise<Room | undefined> {
    this.#browsing = true;
    return this.#door.enter();
  }

  async #browse(): Promise<void> {
    const room = await this.#enter();
    if (this.#scene) room?.browse(this.#scene.layout);
  }

  #open(): OwnedSession | undefined {
    const show = this.show ?? readShowScript(this);
    if (show === undefined && !this.src) return undefined;
    this.#browsing = false;
    this.#door.room?.reset();
    return this.createSession({
      target: this,
      source: show === undefined ? {src: this.src} : {show},
      baseUrl: this.baseURI,
      token: this.token,
      settings: this.settings,
      cart: this.cart,
      wishlist: this.wishlist,
      // A framework may set the word of the attribute as the property.
      autoplay: String(this.autoplay) !== 'false',
      muted: this.muted,
    });
  }

  #chooseLanguage(): void {
    const lang = this.closest('[lang]')?.getAttribute('lang') || navigator.language;
    if (lang !== this.#text.value.locale) this.#text.setValue(createText(lang, showWords));
    this.requestUpdate();
  }

  // The page's own listeners come after this one and may still cancel.
  #onRetryRequest(event: RetryRequestEvent): void {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.retry();
    });
  }

  #onFullscreenRequest(event: FullscreenRequestEvent): void {
    queueMicrotask(async () => {
      if (event.defaultPrevented) return;
      const room = await this.#door.enter();
      await room?.fullscreen.toggle(event.on);
    });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop': LiveShop;
  }
}
