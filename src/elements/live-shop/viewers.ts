import {html, nothing, type TemplateResult} from 'lit';
import {eyeIcon} from '../../styles/icons.js';
import type {RoomScene} from './room-view.js';

/** How many watch; nothing where that is not known, or the show is not on. */
export function viewersView({session, text, phase}: RoomScene): TemplateResult | typeof nothing {
  const viewers = session.viewers.get();
  if (viewers === undefined || (phase !== 'live' && phase !== 'paused')) return nothing;
  return html`<span class="viewers" part="viewers">
    ${eyeIcon}<span aria-hidden="true">${text.compact(viewers)}</span>
    <span class="visually-hidden">${text.t('viewers', {count: viewers})}</span>
  </span>`;
}
