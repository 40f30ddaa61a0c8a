import {html} from '../http/html.js';
import type {Handler, Routes} from '../http/routes.js';
import {doctorPage} from '../pages/doctor-page.js';
import {liveShopHead} from '../pages/live-shop.js';
import {showPage, type ShowPageOptions} from '../pages/show-pages.js';
import type {Carts} from './carts.js';
import {shopPage} from './shop-page.js';

export interface ShowRoutesOptions {
  readonly carts: Carts;
  /** URL of the manifest of a show. */
  readonly showUrl: (showId: string) => string;
  readonly scripted: boolean;
}

/**
 * One origin and nothing else: no script, style or connection from elsewhere, no inline code, no markup from strings.
 * `blob:` is what Media Source Extensions play from.
 */
export const STRICT_POLICY = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self'`,
  `img-src 'self'`,
  `connect-src 'self'`,
  'media-src blob:',
  'worker-src blob:',
  `form-action 'self'`,
  `base-uri 'none'`,
  `frame-ancestors 'none'`,
  `require-trusted-types-for 'script'`,
].join('; ');

/** The show in other pages: alone, two at once, before and after, and under a strict policy. */
export function showRoutes({carts, showUrl, scripted}: ShowRoutesOptions): Routes {
  function route(options: () => Omit<ShowPageOptions, 'scripted'>): Handler {
    return shopPage(carts, () => {
      const parts = {...options(), scripted};
      return {title: parts.title, main: showPage(parts), head: liveShopHead};
    });
  }

  const spring = () => ({src: showUrl('spring'), title: 'The spring table'});
  const evening = () => ({src: showUrl('evening'), title: 'An evening by the fire'});
  const strict = route(() => ({
    title: 'The spring table, strictly',
    eyebrow: 'One origin, no exceptions',
    lede: 'This page allows nothing that is not its own: no inline code, no other server, no markup from strings.',
    // The shop hands this one out itself: every address in it is its own.
    shows: [{src: '/strict/spring.json', title: 'The spring table'}],
  }));

  return {
    'GET /live': route(() => ({
      title: 'The spring table',
      eyebrow: 'Live from the quay',
      lede: 'Six new things, shown one by one. Ask anything; buy as you watch.',
      shows: [spring()],
    })),
    'GET /two': route(() => ({
      title: 'Two shows, side by side',
      eyebrow: 'One page, one bag',
      lede: 'The spring table is on; the evening by the fire is yet to come.',
      shows: [spring(), evening()],
    })),
    'GET /scheduled': route(() => ({
      title: 'An evening by the fire',
      eyebrow: 'Coming up',
      lede: 'Throws, lamps and candlelight. Leave the page open: it begins by itself.',
      shows: [evening()],
    })),
    'GET /ended': route(() => ({
      title: 'The winter pantry',
      eyebrow: 'It was lovely',
      lede: 'This show is over. What was shown can still be had, as long as there is some.',
      shows: [{src: showUrl('winter'), title: 'The winter pantry'}],
    })),
    'GET /doctor': shopPage(carts, () => ({
      title: 'The cart doctor',
      main: doctorPage(spring()),
      head: html`${liveShopHead}
  <link rel="stylesheet" href="/assets/doctor.css">
  <script type="module" src="/assets/doctor.js"></script>`,
    })),
    'GET /strict': (call) => {
      call.response.setHeader('content-security-policy', STRICT_POLICY);
      return strict(call);
    },
  };
}
