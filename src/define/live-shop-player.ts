import {LiveShopPlayer} from '../elements/player/live-shop-player.js';

if (!customElements.get(LiveShopPlayer.tagName)) customElements.define(LiveShopPlayer.tagName, LiveShopPlayer);
