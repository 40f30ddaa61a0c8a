import type {LiveShop} from '../../elements/live-shop/live-shop.js';
import {hideParts} from './hide-parts.js';
import type {Mention} from './not-carried.js';
import type {PlayerConfiguration} from './player.js';

/** What a page has configured, as far as it is carried over. */
export interface PlayerSettings {
  readonly now: PlayerConfiguration;
  configure(configuration: PlayerConfiguration): void;
}

const carried: ReadonlySet<string> = new Set([
  'currency', 'locale', 'autoplay', 'buttons', 'floatingPlayer', 'minimizedPosition', 'checkoutOnCartClick', 'ui', 'externalTitle',
]);

/** Keys that ask for what is the case anyway: nothing is stored and nobody is followed. */
const moot: ReadonlySet<string> = new Set(['enableFirstPartyCookies', 'cookie', 'innerTitle', 'neverCollapseTimelineBarMobile']);

export function createPlayerSettings({liveShop, mention}: {readonly liveShop: LiveShop; readonly mention: Mention}): PlayerSettings {
  let now: PlayerConfiguration = {};
  return {
    get now() {
      return now;
    },
    configure(configuration) {
      // A page may configure in several calls; each key counts as it was said last.
      const {buttons, floatingPlayer, ui} = configuration;
      now = {
        ...now,
        ...configuration,
        buttons: {...now.buttons, ...buttons},
        floatingPlayer: {...now.floatingPlayer, ...floatingPlayer},
        ui: {...now.ui, ...ui},
      };
      for (const key of Object.keys(configuration)) if (!carried.has(key) && !moot.has(key)) mention(`configure({${key}})`);
      if (buttons?.product && buttons.product !== 'AUTO') {
        mention('configure({buttons: {product}})', 'A tap on a product opens its details in the show.');
      }
      if (configuration.locale) liveShop.lang = configuration.locale;
      if (configuration.autoplay !== undefined) liveShop.autoplay = configuration.autoplay;
      if (configuration.externalTitle) liveShop.setAttribute('aria-label', configuration.externalTitle);
      if (ui) hideParts(liveShop, ui, mention);
    },
  };
}
