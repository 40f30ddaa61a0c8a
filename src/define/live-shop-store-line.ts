import {LiveShopStoreLine} from '../elements/stores/live-shop-store-line.js';
import {define} from './define.js';

define(LiveShopStoreLine.tagName, LiveShopStoreLine);
