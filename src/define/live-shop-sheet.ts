import {LiveShopGallery} from '../elements/gallery/live-shop-gallery.js';
import {LiveShopSheet} from '../elements/sheet/live-shop-sheet.js';
import {define} from './define.js';
import './live-shop-buy.js';

define(LiveShopGallery.tagName, LiveShopGallery);
define(LiveShopSheet.tagName, LiveShopSheet);
