import {html, nothing, type TemplateResult} from 'lit';
import {bagIcon} from '../../styles/icons.js';
import type {RoomScene} from './room-view.js';

/** The way to the shop's own bag; nothing while there is nothing in it. */
export function bagButton({session, text}: RoomScene): TemplateResult | typeof nothing {
  const {count = 0} = session.cart.state.get();
  if (count === 0) return nothing;
  const name = `${text.t('viewBag')}, ${text.t('bagCount', {count})}`;
  const view = (): void => void session.cart.request({action: 'view', lines: [], surface: 'cart'});
  return html`
    <button class="icon on-media bag" part="bag" aria-label=${name} title=${text.t('viewBag')} @click=${view}>
      ${bagIcon}<span class="count" part="count">${text.compact(count)}</span>
    </button>
  `;
}
