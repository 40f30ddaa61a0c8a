import {html, type TemplateResult} from 'lit';
import type {RoomScene, Tab} from './room-view.js';

const tabs: readonly Tab[] = ['chat', 'products'];

/** The two tabs of the side panel: one stop for the Tab key, arrows between them (ARIA Authoring Practices, Tabs). */
export function tabList({tab, text, productCount}: RoomScene, select: (tab: Tab) => void): TemplateResult {
  const onKeydown = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const next = event.key === 'Home' ? 'chat' : event.key === 'End' || tab === 'chat' ? 'products' : 'chat';
    select(next);
    const list = event.currentTarget;
    if (list instanceof Element) list.querySelector<HTMLElement>(`#${next}-tab`)?.focus();
  };
  return html`
    <div class="tabs" part="tabs" role="tablist" aria-label=${text.t('panel')} @keydown=${onKeydown}>
      ${tabs.map((name) => html`
        <button
          class="tab"
          part="tab"
          role="tab"
          id="${name}-tab"
          aria-selected=${name === tab}
          aria-controls="${name}-panel"
          tabindex=${name === tab ? 0 : -1}
          @click=${() => select(name)}
        >
          ${text.t(name)}${name === 'products' ? html`<span class="number">${text.number(productCount)}</span>` : ''}
        </button>
      `)}
    </div>
  `;
}
