import {LiveShopChat} from '../elements/chat/live-shop-chat.js';
import {define} from './define.js';

define(LiveShopChat.tagName, LiveShopChat);
