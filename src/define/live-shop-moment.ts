import {LiveShopMoment} from '../elements/moments/live-shop-moment.js';
import {define} from './define.js';

define(LiveShopMoment.tagName, LiveShopMoment);
