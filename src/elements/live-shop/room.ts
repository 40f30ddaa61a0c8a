import type {LitElement, nothing, TemplateResult} from 'lit';
import {roomWords} from '../../i18n/en/room.js';
import type {Session} from '../../session/session.js';
import type {BagRequestEvent} from '../bag/bag-request-event.js';
import type {MomentRequestEvent} from '../moments/moment-request-event.js';
import type {ProductSelectEvent} from '../product/product-select-event.js';
import type {StoreChooserRequestEvent} from '../stores/store-chooser-request-event.js';
import {showBag} from './bag-request.js';
import {FullscreenController} from './fullscreen-controller.js';
import {layersView} from './layers.js';
import {LayersController} from './layers-controller.js';
import type {Part} from './part-loaders.js';
import {playerParts} from './room-parts.js';
import {roomView, type RoomActions, type RoomScene, type Tab} from './room-view.js';
import type {Scene} from './scene.js';
import {viewersView} from './viewers.js';

export {roomStyles} from './room.styles.js';

/** What stands over and beside the picture once there is a show: its pin, chat, products and layers, and what is open. */
export class Room {
  readonly fullscreen: FullscreenController;
  /** The parts of the player that a page may style. */
  readonly playerParts = playerParts;
  readonly #host: LitElement;
  readonly #layers: LayersController;
  readonly #actions: RoomActions = {
    selectTab: (tab) => this.#select(tab),
    open: (layer) => this.#layers.open(layer),
    close: (layer) => this.#layers.close(layer),
  };
  /** The tab that the viewer has chosen. */
  #tab: Tab | undefined;
  #productId: string | undefined;
  /** The variant whose stores are shown. */
  #variant: RoomScene['variant'];
  /** The show whose page is asked for its bag right now. */
  #asksForBag: Session | undefined;
  #session: Session | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.fullscreen = new FullscreenController(host);
    this.#layers = new LayersController(host);
    host.addEventListener('live-shop-product-select', (event) => this.#onProductSelect(event));
    host.addEventListener('live-shop-store-chooser-request', (event) => this.#onStoreChooserRequest(event));
    host.addEventListener('live-shop-bag-request', (event) => void this.#onBagRequest(event));
    host.addEventListener('live-shop-moment-request', (event) => this.#onMomentRequest(event));
    host.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  /** Another show begins: nothing is chosen, nothing is open. */
  reset(): void {
    this.#tab = undefined;
    this.#layers.closeAll();
  }

  /** Shows all products, wherever the layout has them. */
  browse(layout: Scene['layout']): void {
    if (layout === 'portrait') this.#layers.open('shelf');
    else this.#select('products');
  }

  /** The parts that are needed for what is on screen. */
  parts(scene: Scene): readonly Part[] {
    const {tab, showsChat, running, hasPanel, layout, session, manifest} = this.#furnish(scene);
    const isOpen = (layer: 'shelf' | 'sheet' | 'stores' | 'bag') => this.#layers.isOpen(layer);
    const pin = running && session.stage.get().pin;
    const inPanel = layout === 'landscape' && hasPanel && tab === 'products';
    const products = Boolean(pin) || inPanel || isOpen('shelf');
    const needed: readonly (readonly [Part, boolean])[] = [
      ['chat', showsChat],
      ['products', products],
      ['sheet', isOpen('sheet')],
      ['store-line', (products || isOpen('sheet')) && Boolean(manifest?.stores?.length)],
      ['stores', isOpen('stores')],
      ['bag', isOpen('bag')],
      ['moments', products && session.chapters.get().length > 0],
    ];
    return needed.flatMap(([part, isNeeded]) => (isNeeded ? [part] : []));
  }

  /** A layer is open: what lies under it is out of reach. */
  get modal(): boolean {
    return this.#layers.top !== undefined;
  }

  render(scene: Scene): TemplateResult {
    this.#session = scene.session;
    return roomView(this.#furnish(scene), this.#actions);
  }

  renderViewers(scene: Scene): TemplateResult | typeof nothing {
    return viewersView(this.#furnish(scene));
  }

  renderLayers(scene: Scene): TemplateResult {
    return layersView(this.#furnish(scene), this.#actions);
  }

  #furnish(scene: Scene): RoomScene {
    const {running, hasChat, layout, session} = scene;
    const tab = hasChat ? (this.#tab ?? (running ? 'chat' : 'products')) : 'products';
    return {
      ...scene,
      text: scene.text.with(roomWords),
      tab,
      showsChat: hasChat && (running || (layout === 'landscape' && tab === 'chat')),
      isOpen: (layer) => this.#layers.isOpen(layer),
      isCovered: (layer) => this.#layers.top !== layer,
      productId: this.#productId,
      variant: this.#variant,
      asksForBag: this.#asksForBag === session,
    };
  }

  #select(tab: Tab): void {
    this.#tab = tab;
    this.#layers.close('shelf');
    this.#host.requestUpdate();
  }

  #onProductSelect({productId}: ProductSelectEvent): void {
    this.#productId = productId;
    this.#layers.open('sheet');
    this.#host.requestUpdate();
  }

  #onStoreChooserRequest({productId, variantId, quantity}: StoreChooserRequestEvent): void {
    this.#variant = {productId, variantId, quantity};
    this.#layers.open('stores');
    this.#host.requestUpdate();
  }

  /** The picture has to be seen. */
  #onMomentRequest(event: MomentRequestEvent): void {
    queueMicrotask(() => {
      if (!event.defaultPrevented) this.#layers.closeAll();
    });
  }

  async #onBagRequest(event: BagRequestEvent): Promise<void> {
    // The page's own listeners come after this one and may still call it off.
    await Promise.resolve();
    const session = this.#session;
    if (event.defaultPrevented || !session || this.#asksForBag === session) return;
    this.#asksForBag = session;
    this.#host.requestUpdate();
    const stillHere = (): boolean => this.#session === session && this.#host.isConnected;
    await showBag({
      cart: session.cart,
      open: () => stillHere() && this.#layers.open('bag'),
      follow: (url) => stillHere() && this.#host.ownerDocument.location.assign(url),
    });
    if (this.#asksForBag === session) this.#asksForBag = undefined;
    this.#host.requestUpdate();
  }

  #onKeydown(event: KeyboardEvent): void {
    const {top} = this.#layers;
    if (event.key !== 'Escape' || !top || event.defaultPrevented) return;
    event.preventDefault();
    this.#layers.close(top);
  }
}
