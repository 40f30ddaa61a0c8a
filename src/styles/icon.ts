import {svg, html, type TemplateResult} from 'lit';

type Drawing = ReturnType<typeof svg>;

/** A drawing on a 24 by 24 grid with a 1.8 stroke; `directed` ones are mirrored in right-to-left text. */
export function icon(drawing: Drawing, className = ''): TemplateResult {
  return html`<svg class=${className} viewBox="0 0 24 24" aria-hidden="true">${drawing}</svg>`;
}

// By itself: a notice may stand where nothing else of a show does.
export const warningIcon = icon(svg`<path d="M12 4 2.8 19.5h18.4Z"/><path d="M12 10v4.5m0 2.5v.1" stroke-width="2.2"/>`);
