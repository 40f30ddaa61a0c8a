import {LiveShopBadge} from '../elements/badge/live-shop-badge.js';
import {define} from './define.js';

define(LiveShopBadge.tagName, LiveShopBadge);
