import {LiveShopBuyNote} from '../elements/buy-button/live-shop-buy-note.js';
import {LiveShopBuy} from '../elements/buy-button/live-shop-buy.js';
import {LiveShopWish} from '../elements/product/live-shop-wish.js';
import {define} from './define.js';

define(LiveShopBuy.tagName, LiveShopBuy);
define(LiveShopBuyNote.tagName, LiveShopBuyNote);
define(LiveShopWish.tagName, LiveShopWish);
