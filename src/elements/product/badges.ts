import {html, nothing, type TemplateResult} from 'lit';
import type {Product} from '../../protocol/index.js';

/**
 * The corner over a picture: what the page has put into the slot `badge`, and the shop's own words, at most `most` of
 * them. Brings the part `product-badge`.
 */
export function renderBadges({badges = []}: Product, {most = 4, slotted = true} = {}): TemplateResult {
  return html`<div class="badges">
    ${slotted ? html`<slot name="badge"></slot>` : nothing}
    ${badges.slice(0, most).map((words) => html`<span part="product-badge" class="product-badge">${words}</span>`)}
  </div>`;
}
