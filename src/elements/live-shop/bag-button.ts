import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';
import {unitsIn} from '../../cart/units-in.js';
import {bagIcon} from '../../styles/icons.js';
import {BagRequestEvent} from '../bag/bag-request-event.js';
import type {RoomScene} from './room-view.js';

/** The way to the shop's own bag; nothing while there is nothing in it. */
export function bagButton({session, text, asksForBag}: RoomScene): TemplateResult | typeof nothing {
  const count = unitsIn(session.cart.state.get()) ?? 0;
  if (count === 0) return nothing;
  const name = `${text.t('viewBag')}, ${text.t('bagCount', {count})}`;
  // A new element for each number: its animation begins anew.
  const number = keyed(count, html`<span class="count" part="count">${text.compact(count)}</span>`);
  return html`
    <button
      class="icon on-media bag"
      part="bag"
      aria-label=${name}
      aria-haspopup="dialog"
      aria-busy=${asksForBag ? 'true' : nothing}
      title=${text.t('viewBag')}
      @click=${request}
    >
      ${asksForBag ? html`<span class="spinner"></span>` : bagIcon}${number}
    </button>
  `;
}

function request({currentTarget}: Event): void {
  currentTarget?.dispatchEvent(new BagRequestEvent());
}
