// What the script tag `compat-bambuser.js` runs: a classic script, in front of the page's own, so that the page finds
// `initBambuserLiveShopping()` there and loads no other player.

import {connectBambuser} from './connect-bambuser.js';
import {installBambuser} from './install-bambuser.js';

const load = (): Promise<unknown> => import('../../define/live-shop.js');

const script = document.currentScript ?? document.querySelector('script[data-shows]');
const shows = script instanceof HTMLScriptElement ? script.dataset['shows'] : undefined;

if (shows) installBambuser({shows, load});
else console.warn('<live-shop> as a Bambuser player: the script tag has no data-shows, so shows can only stand in the page.');

/** Connects those that the page has written itself. */
function connectAll(): void {
  const liveShops = document.querySelectorAll('live-shop');
  if (liveShops.length > 0) load().catch(reportError);
  for (const liveShop of liveShops) connectBambuser(liveShop);
}

if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', connectAll, {once: true});
else connectAll();
