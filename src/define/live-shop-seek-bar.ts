import {LiveShopSeekBar} from '../elements/seek-bar/live-shop-seek-bar.js';
import {define} from './define.js';

define(LiveShopSeekBar.tagName, LiveShopSeekBar);
