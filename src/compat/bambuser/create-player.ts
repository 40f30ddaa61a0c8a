import type {LiveShop} from '../../elements/live-shop/live-shop.js';
import type {Product} from '../../protocol/index.js';
import type {Show} from './follow-show.js';
import {createListeners, type Listeners} from './listeners.js';
import type {Mention} from './not-carried.js';
import {createPlayerCart} from './player-cart.js';
import {createPlayerGoods} from './player-goods.js';
import {BUTTON, EVENT, FLOATING_PLAYER_NAVIGATION_MODE, MINIMIZED_POSITION, silentMethods} from './player-names.js';
import {createPlayerSettings} from './player-settings.js';
import {createPlayerWishlist} from './player-wishlist.js';
import type {BambuserPlayer, PlayerConfiguration, ProductReference} from './player.js';
import {addressOf} from './read-said.js';

/** How the player stands in the page. */
export interface Standing {
  close(): void;
  minimize(): void;
  unminimize(): void;
}

/** Makes the standing of a player: `settings` are what the page has configured by now, `tell` reaches its listeners. */
export type MakeStanding = (player: {
  readonly settings: () => PlayerConfiguration;
  readonly tell: (event: 'CLOSE' | 'MINIMIZE' | 'SYNC_CART_STATE') => void;
}) => Standing;

export interface PlayerOptions {
  readonly liveShop: LiveShop;
  readonly standing: MakeStanding;
  readonly mention: Mention;
  readonly reference: (product: Product) => string;
  readonly optionNames: readonly [color: string, size: string];
  /** Opens a page of the shop, here or in a new tab. */
  readonly follow: (url: string, where: 'here' | 'new-tab') => void;
  readonly signal: AbortSignal;
}

export interface CreatedPlayer {
  readonly player: BambuserPlayer;
  readonly listeners: Listeners;
  /** A show is there: the page is asked for its goods. Returns the stop. */
  open(show: Show): () => void;
  referTo(product: Product): ProductReference;
}

/** A player whose methods drive the element, and whose listeners answer for the page's cart and wish list. */
export function createPlayer(options: PlayerOptions): CreatedPlayer {
  const {liveShop, mention, follow, signal} = options;
  const listeners = createListeners(mention);
  const settings = createPlayerSettings({liveShop, mention});
  const standing = options.standing({settings: () => settings.now, tell: (event) => listeners.tell(event)});
  const {baseURI: baseUrl} = liveShop.ownerDocument;
  const goods = createPlayerGoods({...options, listeners, baseUrl, currency: () => settings.now.currency});
  const cart = createPlayerCart({
    listeners,
    products: goods.products,
    checkoutOnCartClick: () => settings.now.checkoutOnCartClick === true,
    publish: (state) => (liveShop.cart = state),
  });
  const wish = createPlayerWishlist({
    liveShop, listeners, products: goods.products, hidden: () => settings.now.ui?.['hideWishlist'] === true, signal,
  });
  let show: Show | undefined;

  liveShop.addEventListener(
    'live-shop-cart-request',
    (event) => {
      if (event.request.action === 'view') listeners.tell('SHOW_CART');
      if (event.claimed || event.defaultPrevented || !cart.handles(event.request.action)) return;
      event.respondWith(cart.answer);
    },
    {signal},
  );

  const silent = Object.fromEntries(silentMethods.map((name) => [name, () => mention(`${name}()`)]));
  const player: BambuserPlayer = {
    ...silent,
    EVENT,
    BUTTON,
    MINIMIZED_POSITION,
    FLOATING_PLAYER_NAVIGATION_MODE,
    configure: settings.configure,
    on: (event: string | undefined, listener: Parameters<Listeners['on']>[1]) => listeners.on(event, listener),
    off: listeners.off,
    removeAllListeners: listeners.removeAll,
    updateProduct(id, say) {
      goods.update(id, say);
      cart.refresh();
    },
    updateCart: ({items}) => cart.replace(items),
    updateWishlistStatus: ({statuses}) => wish(statuses),
    showCheckout(url) {
      const address = addressOf(url, baseUrl);
      if (!address) return mention(`showCheckout("${url}")`, 'It is no http or https address.');
      const {buttons, floatingPlayer} = settings.now;
      if (buttons?.checkout === BUTTON.LINK) return follow(address, 'new-tab');
      if (buttons?.checkout === BUTTON.CLOSE) standing.close();
      const manual = floatingPlayer?.navigationMode === FLOATING_PLAYER_NAVIGATION_MODE.MANUAL;
      if (!manual || !listeners.has('NAVIGATE_BEHIND_TO')) return follow(address, 'here');
      standing.minimize();
      listeners.tell('NAVIGATE_BEHIND_TO', {url: address});
    },
    close: () => standing.close(),
    minimize: () => standing.minimize(),
    unminimize: () => standing.unminimize(),
    play: () => show?.playback.play(),
    pause: () => show?.playback.pause(),
    mute: () => show?.playback.setMuted(true),
    unmute: () => show?.playback.setMuted(false),
  };
  return {
    player,
    listeners,
    referTo: goods.referTo,
    open(opened) {
      show = opened;
      return goods.open(opened);
    },
  };
}
