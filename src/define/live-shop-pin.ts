import {LiveShopPin} from '../elements/pin/live-shop-pin.js';
import {define} from './define.js';
import './live-shop-buy.js';

define(LiveShopPin.tagName, LiveShopPin);
