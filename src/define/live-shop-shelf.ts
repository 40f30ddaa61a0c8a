import {LiveShopShelf} from '../elements/shelf/live-shop-shelf.js';
import {define} from './define.js';
import './live-shop-card.js';

define(LiveShopShelf.tagName, LiveShopShelf);
