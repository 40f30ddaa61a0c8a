import {html, nothing, type TemplateResult} from 'lit';
import type {Scene} from './scene.js';

/** Whether it is live, and how many watch. */
export function statusRow(viewers: TemplateResult | typeof nothing): TemplateResult {
  return html`
    <div class="status" part="status">
      <live-shop-badge exportparts="badge, dot"></live-shop-badge>
      ${viewers}
    </div>
  `;
}

/** Who the host is, what the show is called and which store it comes from. */
export function about({manifest, text, phase, onTrailer}: Scene): TemplateResult | typeof nothing {
  if (phase === 'loading') return html`<span class="avatar blank"></span><span class="names blank"></span>`;
  if (!manifest) return nothing;
  const {host, title, lang, stores, storeId} = manifest;
  const store = stores?.find(({id}) => id === storeId)?.name;
  const from = [host && text.t('with', {host: host.name}), store && text.t('from', {store})].filter(Boolean).join(' ');
  return html`
    ${host ? html`<span class="avatar" part="avatar">${portrait(host)}</span>` : nothing}
    <span class="names">
      ${phase === 'scheduled' && !onTrailer
        ? html`<span class="title" part="title">${host?.name ?? title}</span>`
        : html`
            <h2 class="title" part="title" lang=${lang ?? nothing}>${title}</h2>
            ${from ? html`<span class="host" part="host">${from}</span>` : nothing}
          `}
    </span>
  `;
}

function portrait({name, image}: {readonly name: string; readonly image?: string | undefined}): TemplateResult {
  if (image) return html`<img src=${image} alt="" decoding="async" />`;
  return html`<span aria-hidden="true">${[...name][0]}</span>`;
}
