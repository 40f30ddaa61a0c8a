import {LiveShopPlayer} from '../elements/player/live-shop-player.js';
import {define} from './define.js';

define(LiveShopPlayer.tagName, LiveShopPlayer);
