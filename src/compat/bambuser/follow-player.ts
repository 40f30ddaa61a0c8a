import type {LiveShop} from '../../elements/live-shop/live-shop.js';
import type {CreatedPlayer} from './create-player.js';
import {followShow, type Show} from './follow-show.js';

/** Tells the page what happens in the show. */
export function followPlayer(
  {listeners, referTo, open}: CreatedPlayer,
  {liveShop, signal}: {readonly liveShop: LiveShop; readonly signal: AbortSignal},
): void {
  const page = liveShop.ownerDocument;
  let stops: readonly (() => void)[] = [];
  let products: Show['shop'] | undefined;
  let isReady = false;

  const highlight = (productId: string | undefined): void => {
    const product = products?.get().products.find(({id}) => id === productId);
    listeners.tell('UPDATE_PRODUCT_HIGHLIGHT', {products: product ? [referTo(product)] : []});
  };

  const sync = (): void => {
    if (isReady && page.visibilityState === 'visible') listeners.tell('SYNC_CART_STATE');
  };

  followShow(liveShop, (show) => {
    for (const stop of stops) stop();
    stops = [];
    products = show?.shop;
    if (!show) return;
    if (!isReady) listeners.tell('READY');
    isReady = true;
    let pinned: string | undefined;
    let muted = show.playback.state.get().muted;
    stops = [
      open(show),
      show.stage.listen(({pin}) => {
        if (pin?.productId === pinned) return;
        pinned = pin?.productId;
        highlight(pinned);
      }),
      show.playback.state.listen((state) => {
        if (state.muted === muted) return;
        muted = state.muted;
        listeners.tell(muted ? 'MUTED' : 'UNMUTED');
      }),
    ];
    sync();
  }, {signal});

  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), {once: true});
  // The shopper may have paid meanwhile, in another tab or on another page.
  page.addEventListener('visibilitychange', sync, {signal});
  page.defaultView?.addEventListener('pageshow', (event) => event.persisted && sync(), {signal});
  liveShop.addEventListener('live-shop-error', ({code}) => {
    if (code === 'manifest-not-found') listeners.tell('LOAD_ERROR', {status: 404});
  }, {signal});
  liveShop.addEventListener('live-shop-product-select', ({productId}) => {
    const product = products?.get().products.find(({id}) => id === productId);
    const sku = product?.variants[0]?.sku ?? productId;
    if (product) listeners.tell('SHOW_PRODUCT_VIEW', {...referTo(product), sku});
  }, {signal});
}
