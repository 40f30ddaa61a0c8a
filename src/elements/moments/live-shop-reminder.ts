import {css, html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {SliceController} from '../../controllers/slice-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {momentsWords} from '../../i18n/en/moments.js';
import type {Manifest} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {googleCalendarUrl, outlookCalendarUrl, type CalendarEntry} from './calendar-links.js';

/**
 * The ways into the viewer's calendar for a show that is still to come. Asks nobody for anything: they are links.
 *
 * @tag live-shop-reminder
 * @slot - Shown before and without script.
 * @csspart reminder - The button that shows the links.
 * @csspart calendars - The links.
 * @csspart calendar - One of them.
 */
export class LiveShopReminder extends LitElement {
  static readonly tagName = 'live-shop-reminder';
  static override styles: CSSResultGroup = [
    tokens,
    controls,
    css`
      :host {
        display: block;
        color: inherit;
      }

      /* What the browser puts between a details element and its content breaks the chain of inheritance. */
      details > * {
        box-sizing: border-box;
      }

      summary {
        display: inline-flex;
        list-style: none;
      }

      summary::-webkit-details-marker {
        display: none;
      }

      .calendars {
        display: flex;
        flex-wrap: wrap;
        justify-content: center;
        gap: calc(var(--_space) * 2);
        margin-block-start: calc(var(--_space) * 2);
      }
    `,
  ];

  readonly #text = new TextController(this, momentsWords);
  readonly #manifest = new SliceController(this, (session) => session.manifest);

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const manifest = this.#manifest.value;
    const entry = manifest && entryOf(manifest, this.ownerDocument.location.href);
    if (!entry) return html`<slot></slot>`;
    const link = (label: string, href: string, file = false): TemplateResult => html`
      <a
        class="button on-media"
        part="calendar"
        href=${href}
        target=${file ? nothing : '_blank'}
        rel=${file ? nothing : 'noopener'}
        ?download=${file}
        >${label}</a
      >
    `;
    return html`
      <details>
        <summary class="button on-media" part="reminder">${this.#text.t('addToCalendar')}</summary>
        <div class="calendars" part="calendars">
          ${manifest.calendar ? link(this.#text.t('calendarFile'), manifest.calendar, true) : nothing}
          ${link(this.#text.t('calendarGoogle'), googleCalendarUrl(entry))}
          ${link(this.#text.t('calendarOutlook'), outlookCalendarUrl(entry))}
        </div>
      </details>
    `;
  }
}

function entryOf({title, startsAt, endsAt, description, page}: Manifest, here: string): CalendarEntry | undefined {
  return startsAt === undefined ? undefined : {title, startsAt, endsAt, details: description, page: page ?? here};
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-reminder': LiveShopReminder;
  }
}
