import {LiveShopReactions} from '../elements/reactions/live-shop-reactions.js';
import {define} from './define.js';

define(LiveShopReactions.tagName, LiveShopReactions);
