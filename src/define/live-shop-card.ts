import {LiveShopCard} from '../elements/card/live-shop-card.js';
import {define} from './define.js';
import './live-shop-buy.js';

define(LiveShopCard.tagName, LiveShopCard);
