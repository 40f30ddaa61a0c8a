import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {TickerController} from '../../controllers/ticker-controller.js';
import {showWords} from '../../i18n/en/show.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {scheduleStyles} from './live-shop-schedule.styles.js';
import {StartingEvent} from './starting-event.js';
import {timeLeft} from './time-left.js';

/**
 * When the show starts, in the viewer's own time zone, and how long that still is; its trailer, and the way into the
 * viewer's calendar.
 *
 * @tag live-shop-schedule
 * @csspart when - The date and time of day.
 * @csspart countdown - The row of numbers.
 * @csspart unit - One number with its word.
 * @csspart trailer - The button that plays the trailer.
 * @csspart reminder - The button that shows the calendars.
 * @csspart calendars - These.
 * @csspart calendar - One of them.
 * @fires {StartingEvent} live-shop-starting - The time has come.
 * @cssstate starting - The time has come, and the show has not begun.
 */
export class LiveShopSchedule extends LitElement {
  static readonly tagName = 'live-shop-schedule';
  static override styles: CSSResultGroup = [tokens, controls, scheduleStyles];

  readonly #text = new TextController(this, showWords);
  readonly #session = new SessionController(this);
  readonly #manifest = new SliceController(this, (session) => session.manifest);

  #announced = false;

  constructor() {
    super();
    new StatesController(this, () => ({starting: this.#isStarting()}));
    new TickerController(this, {now: () => this.#now(), running: () => this.#startsAt() > this.#now()});
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const startsAt = this.#startsAt();
    if (!startsAt) return nothing;
    if (this.#isStarting()) {
      return html`<p class="when" part="when" role="status">${this.#text.t('startsSoon')}</p>
        <div class="actions">${this.#renderTrailer()}</div>`;
    }
    const when = this.#text.text.dateTime(startsAt);
    return html`
      <p class="when" part="when">
        <time datetime=${new Date(startsAt).toISOString()}>${this.#text.t('scheduledFor', {when})}</time>
      </p>
      ${this.#renderCountdown(startsAt)}
      <div class="actions">
        ${this.#renderTrailer()}
        ${this.#manifest.value?.calendar ? this.#renderReminder(this.#manifest.value.calendar) : nothing}
      </div>
    `;
  }

  protected override updated(): void {
    const starting = this.#isStarting();
    if (starting && !this.#announced) this.dispatchEvent(new StartingEvent());
    this.#announced = starting;
  }

  #renderTrailer(): TemplateResult | typeof nothing {
    if (!this.#manifest.value?.trailer) return nothing;
    return html`
      <button class="on-media" part="trailer" @click=${() => this.#session.session?.watchTrailer()}>
        ${this.#text.t('watchTrailer')}
      </button>
    `;
  }

  #renderReminder(calendar: string): TemplateResult {
    return html`
      <live-shop-reminder exportparts="reminder, calendars, calendar">
        <a class="button on-media" part="reminder" href=${calendar} download>${this.#text.t('addToCalendar')}</a>
      </live-shop-reminder>
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

  #isStarting(): boolean {
    const startsAt = this.#startsAt();
    return startsAt > 0 && startsAt <= this.#now();
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
