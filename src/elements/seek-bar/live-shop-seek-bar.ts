import {html, LitElement, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {TickerController} from '../../controllers/ticker-controller.js';
import {seekWords} from '../../i18n/en/seek.js';
import type {Chapter} from '../../show/show.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {chapterAt} from './chapter-at.js';
import {DragController} from './drag-controller.js';
import {seekBarStyles} from './live-shop-seek-bar.styles.js';
import {placeLabel, positionText} from './position-text.js';
import {renderPreview} from './preview.js';
import {SeekAimEvent} from './seek-aim-event.js';
import {dateForKey, dateOf, seekSpan, shareOf, type SeekSpan} from './seek-span.js';

/** This close to its end, a live show is meant to be watched live. */
const EDGE_MS = 2000;

/**
 * Where the viewer is in a recording, or in what a live show can be rewound, with the products on their moments. A tap or
 * a drag goes there; so do the arrows (5 seconds), page up and page down (a minute), home and end.
 *
 * @tag live-shop-seek-bar
 * @attr {boolean} awake - It is in view and follows the frame on screen.
 * @fires {SeekAimEvent} live-shop-seek-aim - A pointer has come to it, or has left it.
 * @csspart slider - What is tapped and dragged, as high as a finger.
 * @csspart track - The line.
 * @csspart buffered - What of it is loaded.
 * @csspart played - What of it lies behind the viewer.
 * @csspart mark - A moment of a product or a chapter.
 * @csspart thumb - Where the viewer is.
 * @csspart preview - What is at the place under the pointer.
 * @csspart preview-picture - The picture of the product that was shown there.
 * @csspart preview-title - Its title.
 * @csspart preview-time - The time there.
 * @csspart time - The time beside the line.
 * @cssprop [--live-shop-accent] - What is played of a recording.
 * @cssprop [--live-shop-live=#d3123e] - What is played of a live show.
 * @cssstate live - The show is live, and can be rewound.
 * @cssstate seeking - The viewer is dragging.
 * @cssstate aiming - The preview is shown.
 */
export class LiveShopSeekBar extends LitElement {
  static readonly tagName = 'live-shop-seek-bar';
  static override styles: CSSResultGroup = [tokens, controls, seekBarStyles];

  /** It is in view, and follows the frame on screen. */
  @property({type: Boolean, reflect: true}) awake = false;
  /** How much is loaded after the frame on screen, in milliseconds. */
  @property({attribute: false}) bufferedAheadMs: () => number = () => 0;
  /** Programme date under the pointer. */
  @state() private aimMs: number | undefined;

  readonly #text = new TextController(this, seekWords);
  readonly #session = new SessionController(this);
  readonly #playback = new SliceController(this, (session) => session.playback.state);
  readonly #chapters = new SliceController(this, (session) => session.chapters);
  readonly #drag = new DragController(this, {
    move: (event) => this.#aim(event),
    drop: (event) => this.#seek(this.#dateUnder(event)),
    end: () => (this.aimMs = undefined),
  });
  #span: SeekSpan | undefined;

  constructor() {
    super();
    new StatesController(this, () => ({
      live: this.#span?.live ?? false,
      seeking: this.#drag.active,
      aiming: this.aimMs !== undefined,
    }));
    new TickerController(this, {
      now: () => this.#session.session?.now() ?? 0,
      running: () => this.awake && this.#playback.value?.status === 'playing',
      // So short that nobody sees the line move in steps.
      periodMs: () => Math.min(1000, Math.max(100, this.#span ? (this.#span.endMs - this.#span.startMs) / 600 : 1000)),
    });
  }

  connectedMoveCallback(): void {}

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const {session} = this.#session;
    const playback = this.#playback.value;
    this.#span = session && playback && seekSpan(playback, session.playback.playhead());
  }

  protected override render(): TemplateResult | typeof nothing {
    const span = this.#span;
    if (!span) return nothing;
    const {text} = this.#text;
    const {startMs, endMs, atMs} = span;
    const seconds = (dateMs: number): number => Math.round((dateMs - startMs) / 1000);
    const words = [positionText(text, span), chapterAt(this.#marks, atMs)?.title];
    return html`
      <div
        class="slider"
        part="slider"
        role="slider"
        tabindex="0"
        aria-label=${text.t('seek')}
        aria-valuemin="0"
        aria-valuemax=${seconds(endMs)}
        aria-valuenow=${seconds(atMs)}
        aria-valuetext=${words.filter(Boolean).join(', ')}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#aim}
        @pointerleave=${this.#onPointerLeave}
      >
        <div class="track" part="track">
          <div class="buffered" part="buffered"></div>
          <div class="played" part="played"></div>
          ${this.#reachable.map(() => html`<div class="mark" part="mark"></div>`)}
        </div>
        <div class="thumb" part="thumb"></div>
        ${this.aimMs === undefined ? nothing : renderPreview(span, this.aimMs, chapterAt(this.#marks, this.aimMs))}
      </div>
      <span class="time" part="time" aria-hidden="true">${placeLabel(span)}</span>
    `;
  }

  // Set one by one: a style attribute in a template is refused under a strict Content-Security-Policy.
  protected override updated(changed: PropertyValues): void {
    const aiming = this.aimMs !== undefined;
    if (changed.has('aimMs') && aiming !== (changed.get('aimMs') !== undefined)) this.dispatchEvent(new SeekAimEvent(aiming));
    const span = this.#span;
    const slider = this.#slider;
    if (!span || !slider) return;
    const place = (dateMs: number): string => `${(shareOf(span, dateMs) * 100).toFixed(2)}%`;
    const shownMs = this.#drag.active && this.aimMs !== undefined ? this.aimMs : span.atMs;
    slider.style.setProperty('--_at', place(shownMs));
    slider.style.setProperty('--_loaded', place(span.atMs + this.bufferedAheadMs()));
    slider.style.setProperty('--_aim', place(this.aimMs ?? span.atMs));
    const places = this.#reachable.map(({at}) => place(at));
    slider.querySelectorAll<HTMLElement>('.mark').forEach((mark, index) => {
      mark.style.insetInlineStart = places[index] ?? '';
    });
  }

  get #slider(): HTMLElement | null {
    return this.renderRoot.querySelector<HTMLElement>('.slider');
  }

  get #marks(): readonly Chapter[] {
    return this.#chapters.value ?? [];
  }

  /** Those between the ends. */
  get #reachable(): readonly Chapter[] {
    const span = this.#span;
    return span ? this.#marks.filter(({at}) => at >= span.startMs && at <= span.endMs) : [];
  }

  get #rtl(): boolean {
    return this.matches(':dir(rtl)');
  }

  #dateUnder({clientX}: PointerEvent): number | undefined {
    const box = this.#slider?.getBoundingClientRect();
    if (!box?.width || !this.#span) return undefined;
    const share = (clientX - box.x) / box.width;
    return dateOf(this.#span, this.#rtl ? 1 - share : share);
  }

  #seek(dateMs: number | undefined): void {
    const span = this.#span;
    const playback = this.#session.session?.playback;
    if (dateMs === undefined || !span || !playback) return;
    // The edge moves on while a finger is lifted: its last two seconds are the edge itself.
    if (span.live && dateMs > span.endMs - EDGE_MS) playback.goLive();
    else playback.seek(Math.min(span.endMs, Math.max(span.startMs, dateMs)));
    this.requestUpdate();
  }

  #aim(event: PointerEvent): void {
    // A finger that comes by shows nothing.
    if (event.pointerType === 'touch' && !this.#drag.active) return;
    this.aimMs = this.#dateUnder(event);
  }

  #onPointerDown(event: PointerEvent): void {
    if (event.button !== 0) return;
    this.#drag.start(event);
    this.#aim(event);
  }

  #onPointerLeave(): void {
    if (!this.#drag.active) this.aimMs = undefined;
  }

  #onKeydown(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#span) return;
    if (event.key === 'Escape' && this.#drag.active) {
      event.preventDefault();
      return this.#drag.stop();
    }
    const dateMs = dateForKey(this.#span, event.key, this.#rtl);
    if (dateMs === undefined) return;
    event.preventDefault();
    this.#seek(dateMs);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-seek-bar': LiveShopSeekBar;
  }
}
