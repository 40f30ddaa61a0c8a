import {LiveShop} from '../elements/live-shop/live-shop.js';
import {define} from './define.js';

// Each is loaded when a show first needs it.
LiveShop.parts = {
  badge: () => import('./live-shop-badge.js'),
  notice: () => import('./live-shop-notice.js'),
  schedule: () => import('./live-shop-schedule.js'),
  player: () => import('./live-shop-player.js'),
  chat: () => Promise.all([import('./live-shop-chat.js'), import('./live-shop-reactions.js')]),
  products: () => Promise.all([import('./live-shop-pin.js'), import('./live-shop-shelf.js')]),
  sheet: () => import('./live-shop-sheet.js'),
  bag: () => import('./live-shop-bag.js'),
  'store-line': () => import('./live-shop-store-line.js'),
  stores: () => import('./live-shop-store-chooser.js'),
  moments: () => Promise.all([import('./live-shop-moment.js'), import('./live-shop-reminder.js')]),
};

define(LiveShop.tagName, LiveShop);
