import {html, nothing, type TemplateResult} from 'lit';
import type {RoomKey} from '../../i18n/en/room.js';
import type {ShowKey} from '../../i18n/en/show.js';
import type {Text} from '../../i18n/text.js';
import {shelfIcon} from '../../styles/icons.js';
import {bagButton} from './bag-button.js';
import {chatParts, pinParts, reactionsParts, shelfParts} from './room-parts.js';
import type {StoreChooserRequest} from '../stores/store-chooser-request-event.js';
import type {Layer} from './layers-controller.js';
import type {Scene} from './scene.js';
import {tabList} from './tabs.js';

/** What a side panel shows. */
export type Tab = 'chat' | 'products';

export interface RoomScene extends Scene {
  readonly text: Text<ShowKey | RoomKey>;
  readonly tab: Tab;
  /** The chat is in view, or behind the other tab. */
  readonly showsChat: boolean;
  readonly isOpen: (layer: Layer) => boolean;
  /** Something lies over the layer: it is out of reach. */
  readonly isCovered: (layer: Layer) => boolean;
  /** The product whose details were opened last. */
  readonly productId: string | undefined;
  /** The variant whose stores were opened last. */
  readonly variant: StoreChooserRequest | undefined;
  /** The page has been asked to show its bag, and has not answered yet. */
  readonly asksForBag: boolean;
}

export interface RoomActions {
  readonly selectTab: (tab: Tab) => void;
  readonly open: (layer: Layer) => void;
  readonly close: (layer: Layer) => void;
}

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

/** What is wrong with the picture, while chat and goods go on. */
function strip({session, phase}: Scene): TemplateResult | typeof nothing {
  const {problem} = session.playback.state.get();
  if (!problem || phase === 'failed' || phase === 'ended' || phase === 'paused') return nothing;
  return html`
    <live-shop-notice class="strip" exportparts="notice, heading, message, retry" strip .problem=${problem}></live-shop-notice>
  `;
}

function rail(scene: RoomScene, {open}: RoomActions): TemplateResult {
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
              @click=${() => open('shelf')}
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
