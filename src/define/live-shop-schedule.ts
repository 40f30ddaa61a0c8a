import {LiveShopSchedule} from '../elements/schedule/live-shop-schedule.js';
import {define} from './define.js';

define(LiveShopSchedule.tagName, LiveShopSchedule);
