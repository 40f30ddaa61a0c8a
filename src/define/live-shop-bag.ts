import {LiveShopBag} from '../elements/bag/live-shop-bag.js';
import {define} from './define.js';

define(LiveShopBag.tagName, LiveShopBag);
