import {LiveShopNotice} from '../elements/notice/live-shop-notice.js';

if (!customElements.get(LiveShopNotice.tagName)) customElements.define(LiveShopNotice.tagName, LiveShopNotice);
