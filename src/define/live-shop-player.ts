import {LiveShopPlayer} from '../elements/player/live-shop-player.js';
import {define} from './define.js';

// Each is loaded when a viewer first has a use for it.
LiveShopPlayer.parts = {
  'seek-bar': () => import('./live-shop-seek-bar.js'),
  menu: () => import('./live-shop-playback-menu.js'),
};

define(LiveShopPlayer.tagName, LiveShopPlayer);
