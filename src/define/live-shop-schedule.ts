import {LiveShopSchedule} from '../elements/schedule/live-shop-schedule.js';

if (!customElements.get(LiveShopSchedule.tagName)) customElements.define(LiveShopSchedule.tagName, LiveShopSchedule);
