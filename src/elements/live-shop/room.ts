import type {LitElement, TemplateResult} from 'lit';
import {roomWords} from '../../i18n/en/room.js';
import type {ProductSelectEvent} from '../product/product-select-event.js';
import {FullscreenController} from './fullscreen-controller.js';
import {LayersController} from './layers-controller.js';
import type {Part} from './part-loaders.js';
import {layersView, roomView, type RoomActions, type RoomScene, type Tab} from './room-view.js';
import type {Scene} from './scene.js';

export {roomStyles} from './room.styles.js';

/** What stands over and beside the picture once there is a show: its pin, chat, products and layers, and what is open. */
export class Room {
  readonly fullscreen: FullscreenController;
  readonly #host: LitElement;
  readonly #layers: LayersController;
  readonly #actions: RoomActions = {
    selectTab: (tab) => this.#select(tab),
    openShelf: () => this.#layers.open('shelf'),
    closeShelf: () => this.#layers.close('shelf'),
    closeSheet: () => this.#layers.close('sheet'),
  };
  /** The tab that the viewer has chosen. */
  #tab: Tab | undefined;
  #productId: string | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.fullscreen = new FullscreenController(host);
    this.#layers = new LayersController(host);
    host.addEventListener('live-shop-product-select', (event) => this.#onProductSelect(event));
    host.addEventListener('keydown', (event) => this.#onKeydown(event));
  }

  /** Another show begins: nothing is chosen, nothing is open. */
  reset(): void {
    this.#tab = undefined;
    this.#layers.close('sheet');
    this.#layers.close('shelf');
  }

  /** Shows all products, wherever the layout has them. */
  browse(layout: Scene['layout']): void {
    if (layout === 'portrait') this.#layers.open('shelf');
    else this.#select('products');
  }

  /** The parts that are needed for what is on screen. */
  parts(scene: Scene): readonly Part[] {
    const {tab, showsChat, running, shelfOpen, productId, hasPanel, layout} = this.#furnish(scene);
    const pin = running && scene.session.stage.get().pin;
    const showsProducts = pin || shelfOpen || productId !== undefined;
    return [
      ...(showsChat ? ['chat'] as const : []),
      ...(showsProducts || (layout === 'landscape' && hasPanel && tab === 'products') ? ['products'] as const : []),
    ];
  }

  /** A layer is open: what lies under it is out of reach. */
  get modal(): boolean {
    return this.#layers.isOpen('shelf') || this.#layers.isOpen('sheet');
  }

  render(scene: Scene): TemplateResult {
    return roomView(this.#furnish(scene), this.#actions);
  }

  renderLayers(scene: Scene): TemplateResult {
    return layersView(this.#furnish(scene), this.#actions);
  }

  #furnish(scene: Scene): RoomScene {
    const {running, hasChat, layout} = scene;
    const tab = hasChat ? (this.#tab ?? (running ? 'chat' : 'products')) : 'products';
    return {
      ...scene,
      text: scene.text.with(roomWords),
      tab,
      showsChat: hasChat && (running || (layout === 'landscape' && tab === 'chat')),
      shelfOpen: this.#layers.isOpen('shelf'),
      productId: this.#layers.isOpen('sheet') ? this.#productId : undefined,
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

  #onKeydown(event: KeyboardEvent): void {
    const layer = this.#layers.isOpen('sheet') ? 'sheet' : this.#layers.isOpen('shelf') ? 'shelf' : undefined;
    if (event.key !== 'Escape' || !layer || event.defaultPrevented) return;
    event.preventDefault();
    this.#layers.close(layer);
  }
}
