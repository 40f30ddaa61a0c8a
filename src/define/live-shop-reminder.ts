import {LiveShopReminder} from '../elements/moments/live-shop-reminder.js';
import {define} from './define.js';

define(LiveShopReminder.tagName, LiveShopReminder);
