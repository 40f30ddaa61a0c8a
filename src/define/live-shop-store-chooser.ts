import {LiveShopStoreChooser} from '../elements/stores/live-shop-store-chooser.js';
import {define} from './define.js';

define(LiveShopStoreChooser.tagName, LiveShopStoreChooser);
