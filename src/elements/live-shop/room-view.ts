import {html, nothing, type TemplateResult} from 'lit';
import type {RoomKey} from '../../i18n/en/room.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import {shelfIcon} from '../../styles/icons.js';
import {bagButton} from './bag-button.js';
import {exportedParts, shelfParts} from './exported-parts.js';
import {shelfLayer, sheetLayer} from './layers.js';
import type {Scene} from './scene.js';
import {tabList} from './tabs.js';

/** What a side panel shows. */
export type Tab = 'chat' | 'products';

export interface RoomScene extends Scene {
  readonly text: Text<ShowKey | RoomKey>;
  readonly tab: Tab;
  /** The chat is in view, or behind the other tab. */
  readonly showsChat: boolean;
  readonly shelfOpen: boolean;
  /** The product whose details are open. */
  readonly productId: string | undefined;
}

export interface RoomActions {
  readonly selectTab: (tab: Tab) => void;
  readonly openShelf: () => void;
  readonly closeShelf: () => void;
  readonly closeSheet: () => void;
}

const pinParts = exportedParts('pin', [
  'card', 'picture', 'title', 'price', 'compare-at', 'stock', 'buy', 'buy__button', 'note', 'note__note', 'note__message',
  'note__view-bag',
]);
const reactionsParts = exportedParts('reactions', ['burst', 'button', 'more', 'choices', 'choice', 'count']);
const chatParts = exportedParts('chat', [
  'log', 'message', 'posted', 'pending', 'failed', 'host', 'moderator', 'viewer', 'own', 'name', 'badge', 'text', 'note',
  'reason', 'send-again', 'discard', 'newest', 'status', 'reconnect', 'composer', 'name-field', 'field', 'send',
  'composer-note',
]);

/** What shares the frame with the picture. The same elements in both layouts: a turned phone keeps what was typed. */
export function roomView(scene: RoomScene, actions: RoomActions): TemplateResult {
  const {hasPanel, layout} = scene;
  const portrait = layout === 'portrait';
  return html`
    ${portrait ? nothing : html`<div class="corner">${bagButton(scene)}</div>`}
    ${strip(scene)}
    ${scene.running ? html`<div class="pin"><live-shop-pin exportparts=${pinParts}></live-shop-pin></div>` : nothing}
    ${rail(scene, actions)}
    ${!portrait && hasPanel && scene.hasChat ? tabList(scene, actions.selectTab) : nothing}
    ${scene.showsChat ? chat(scene) : nothing}
    ${portrait || !hasPanel ? nothing : products(scene)}
  `;
}

/** What lies over all that. */
export function layersView({shelfOpen, productId, text}: RoomScene, actions: RoomActions): TemplateResult {
  return html`
    ${shelfOpen ? shelfLayer(text, productId !== undefined, actions.closeShelf) : nothing}
    ${productId === undefined ? nothing : sheetLayer(text, productId, actions.closeSheet)}
  `;
}

/** What is wrong with the picture, while chat and goods go on. */
function strip({session, phase}: Scene): TemplateResult | typeof nothing {
  const {problem} = session.playback.state.get();
  if (!problem || phase === 'failed' || phase === 'ended' || phase === 'paused') return nothing;
  return html`
    <live-shop-notice class="strip" exportparts="notice, heading, message, retry" strip .problem=${problem}></live-shop-notice>
  `;
}

function rail(scene: RoomScene, {openShelf}: RoomActions): TemplateResult {
  const {text, productCount, layout, phase} = scene;
  const name = `${text.t('openShelf')}, ${text.t('productCount', {count: productCount})}`;
  const reacts = scene.manifest?.link && phase === 'live';
  return html`
    <div class="rail">
      ${layout === 'portrait' ? bagButton(scene) : nothing}
      ${layout === 'portrait' && productCount > 0
        ? html`
            <button
              class="icon on-media"
              part="shelf-button"
              aria-label=${name}
              aria-haspopup="dialog"
              @click=${openShelf}
            >
              ${shelfIcon}<span class="count quiet" part="count">${text.number(productCount)}</span>
            </button>
          `
        : nothing}
      ${reacts ? html`<live-shop-reactions exportparts=${reactionsParts}></live-shop-reactions>` : nothing}
    </div>
  `;
}

function chat({layout, hasChat, tab}: RoomScene): TemplateResult {
  const panel = layout === 'landscape' && hasChat;
  return html`
    <div
      class="chat"
      id="chat-panel"
      role=${panel ? 'tabpanel' : nothing}
      aria-labelledby=${panel ? 'chat-tab' : nothing}
      ?hidden=${panel && tab !== 'chat'}
    >
      <live-shop-chat exportparts=${chatParts} ?overlay=${layout === 'portrait'}></live-shop-chat>
    </div>
  `;
}

function products({hasChat, tab}: RoomScene): TemplateResult {
  return html`
    <div
      class="products"
      id="products-panel"
      role=${hasChat ? 'tabpanel' : nothing}
      aria-labelledby=${hasChat ? 'products-tab' : nothing}
      ?hidden=${tab !== 'products'}
    >
      ${tab === 'products' ? html`<live-shop-shelf exportparts=${shelfParts}></live-shop-shelf>` : nothing}
    </div>
  `;
}
