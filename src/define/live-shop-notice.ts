import {LiveShopNotice} from '../elements/notice/live-shop-notice.js';
import {define} from './define.js';

define(LiveShopNotice.tagName, LiveShopNotice);
