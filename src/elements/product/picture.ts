import {html, nothing, type TemplateResult} from 'lit';
import type {Image} from '../../protocol/index.js';
import {bagIcon} from '../../styles/icons.js';

export interface PictureOptions {
  /** Missing for a picture whose product is named beside it. */
  readonly alt?: string | undefined;
  readonly loading?: 'lazy' | 'eager' | undefined;
}

/** A square picture; a quiet drawing where there is none or it cannot be loaded. Brings the part `picture`. */
export function renderPicture(image: Image | undefined, {alt = '', loading = 'lazy'}: PictureOptions = {}): TemplateResult {
  return html`<span class="picture" part="picture">
    ${bagIcon}
    ${image
      ? html`<img src=${image.url} alt=${alt} loading=${loading} decoding="async" draggable="false" @error=${fail} @load=${show} />`
      : nothing}
  </span>`;
}

// Hidden by opacity, so that a lazy image whose address changes is still loaded.
function fail(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.toggleAttribute('data-failed', true);
}

function show(event: Event): void {
  if (event.currentTarget instanceof Element) event.currentTarget.toggleAttribute('data-failed', false);
}
