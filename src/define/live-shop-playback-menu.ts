import {LiveShopPlaybackMenu} from '../elements/playback-menu/live-shop-playback-menu.js';
import {define} from './define.js';

define(LiveShopPlaybackMenu.tagName, LiveShopPlaybackMenu);
