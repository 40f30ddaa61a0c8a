import {LiveShopBadge} from '../elements/badge/live-shop-badge.js';

if (!customElements.get(LiveShopBadge.tagName)) customElements.define(LiveShopBadge.tagName, LiveShopBadge);
