import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {TickerController} from '../../controllers/ticker-controller.js';
import {showWords} from '../../i18n/en/show.js';
import {tokens} from '../../styles/tokens.js';
import {scheduleStyles} from './live-shop-schedule.styles.js';
import {timeLeft} from './time-left.js';

/**
 * When the show starts, in the viewer's own time zone, and how long that still is.
 *
 * @tag live-shop-schedule
 * @csspart when - The date and time of day.
 * @csspart countdown - The row of numbers.
 * @csspart unit - One number with its word.
 */
export class LiveShopSchedule extends LitElement {
  static readonly tagName = 'live-shop-schedule';
  static override styles: CSSResultGroup = [tokens, scheduleStyles];

  readonly #text = new TextController(this, showWords);
  readonly #session = new SessionController(this);
  readonly #manifest = new SliceController(this, (session) => session.manifest);

  constructor() {
    super();
    new TickerController(this, {now: () => this.#now(), running: () => this.#startsAt() > this.#now()});
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const startsAt = this.#startsAt();
    if (!startsAt) return nothing;
    if (startsAt <= this.#now()) return html`<p class="when" part="when">${this.#text.t('startsSoon')}</p>`;
    const when = this.#text.text.dateTime(startsAt);
    return html`
      <p class="when" part="when">
        <time datetime=${new Date(startsAt).toISOString()}>${this.#text.t('scheduledFor', {when})}</time>
      </p>
      ${this.#renderCountdown(startsAt)}
    `;
  }

  #renderCountdown(startsAt: number): TemplateResult {
    const left = timeLeft(startsAt, this.#now());
    const shown = left.days > 0 ? (['days', 'hours', 'minutes'] as const) : (['hours', 'minutes', 'seconds'] as const);
    const value = (number: number): string => this.#text.text.number(number);
    // A timer is not announced by itself (WAI-ARIA 1.2, role timer): every second would be too much to listen to.
    return html`
      <div class="countdown" part="countdown" role="timer" aria-label=${this.#text.t('startsIn')}>
        ${shown.map((unit) => html`
          <span class="unit" part="unit">
            <span class="number">${unit === shown[0] ? value(left[unit]) : value(left[unit]).padStart(2, value(0))}</span>
            <span class="word">${this.#text.t(unit, {count: left[unit]})}</span>
          </span>
        `)}
      </div>
    `;
  }

  #startsAt(): number {
    return this.#manifest.value?.startsAt ?? 0;
  }

  #now(): number {
    return this.#session.session?.now() ?? 0;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-schedule': LiveShopSchedule;
  }
}
