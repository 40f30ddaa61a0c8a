import {html, nothing, type TemplateResult} from 'lit';
import type {Chapter} from '../../show/show.js';
import {positionLabel} from './position-text.js';
import type {SeekSpan} from './seek-span.js';

/** What is at the place under the pointer: the product that was shown, and the time. For the eye: the slider says it too. */
export function renderPreview(span: SeekSpan, dateMs: number, chapter: Chapter | undefined): TemplateResult {
  return html`
    <div class="preview" part="preview" aria-hidden="true">
      ${chapter?.image
        ? html`<img part="preview-picture" src=${chapter.image} alt="" decoding="async" draggable="false" />`
        : nothing}
      <span class="words">
        ${chapter ? html`<span class="title" part="preview-title">${chapter.title}</span>` : nothing}
        <span part="preview-time">${positionLabel(span, dateMs)}</span>
      </span>
    </div>
  `;
}
