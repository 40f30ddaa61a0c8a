import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {TickerController} from '../../controllers/ticker-controller.js';
import {seekWords} from '../../i18n/en/seek.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {chapterAt, chapterMarks, type ChapterMark} from './chapter-marks.js';
import {DragController} from './drag-controller.js';
import {seekBarStyles} from './live-shop-seek-bar.styles.js';
import {positionLabel, positionText} from './position-text.js';
import {dateForKey, dateOf, seekSpan, shareOf, type SeekSpan} from './seek-span.js';

/**
 * Where the viewer is in a recording, or in what a live show can be rewound, with the products on their moments. A tap or
 * a drag goes there; so do the arrows (5 seconds), page up and page down (a minute), home and end.
 *
 * @tag live-shop-seek-bar
 * @attr {boolean} awake - It is in view and follows the frame on screen.
 * @csspart slider - What is tapped and dragged, as high as a finger.
 * @csspart track - The line.
 * @csspart buffered - What of it is loaded.
 * @csspart played - What of it lies behind the viewer.
 * @csspart mark - A moment of a product or a chapter.
 * @csspart thumb - Where the viewer is.
 * @csspart preview - What is at the place under the pointer.
 * @csspart preview-picture - The picture of the product that was shown there.
 * @csspart preview-title - Its title.
 * @csspart time - The time there, and the time beside the line.
 * @cssprop [--live-shop-accent] - What is played of a recording.
 * @cssprop [--live-shop-live=#d3123e] - What is played of a live show.
 * @cssstate live - The show is live, and can be rewound.
 * @cssstate seeking - The viewer is dragging.
 */
export class LiveShopSeekBar extends LitElement {
  static readonly tagName = 'live-shop-seek-bar';
  static override styles: CSSResultGroup = [tokens, controls, seekBarStyles];

  @property({type: Boolean, reflect: true}) awake = true;
  /** How much is loaded after the frame on screen, in milliseconds. */
  @property({attribute: false}) bufferedAheadMs: () => number = () => 0;
  /** Programme date under the pointer. */
  @state() private aimMs: number | undefined;

  readonly #text = new TextController(this, seekWords);
  readonly #session = new SessionController(this);
  readonly #playback = new SliceController(this, (session) => session.playback.state);
  readonly #stage = new SliceController(this, (session) => session.stage);
  readonly #shop = new SliceController(this, (session) => session.shop);
  readonly #drag = new DragController(this, {
    move: (event) => this.#aim(event),
    drop: (event) => this.#seekTo(this.#dateUnder(event)),
    end: () => (this.aimMs = undefined),
  });
  readonly #internals = this.attachInternals();

  constructor() {
    super();
    new TickerController(this, {
      now: () => this.#session.session?.now() ?? 0,
      running: () => this.awake && this.#playback.value?.status === 'playing',
      // A step of the line is never seen to be one.
      periodMs: () => Math.min(1000, Math.max(100, this.#lengthMs / 600)),
    });
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult | typeof nothing {
    const span = this.#span;
    if (!span) return nothing;
    const {text} = this.#text;
    const marks = chapterMarks(this.#stage.value ?? {status: 'live', pins: []}, this.#shop.value?.products ?? []);
    const here = chapterAt(marks, span.atMs)?.title;
    const seconds = (dateMs: number): number => Math.round((dateMs - span.startMs) / 1000);
    return html`
      <div
        class="slider"
        part="slider"
        role="slider"
        tabindex="0"
        aria-label=${text.t('seek')}
        aria-valuemin="0"
        aria-valuemax=${seconds(span.endMs)}
        aria-valuenow=${seconds(span.atMs)}
        aria-valuetext=${[positionText(text, span), here].filter(Boolean).join(', ')}
        @keydown=${this.#onKeydown}
        @pointerdown=${this.#onPointerDown}
        @pointermove=${this.#aim}
        @pointerleave=${this.#onPointerLeave}
      >
        <div class="track" part="track">
          <div class="buffered" part="buffered"></div>
          <div class="played" part="played"></div>
          ${this.#reachable(marks, span).map(() => html`<div class="mark" part="mark"></div>`)}
        </div>
        <div class="thumb" part="thumb"></div>
        ${this.aimMs === undefined ? nothing : this.#renderPreview(span, this.aimMs, chapterAt(marks, this.aimMs))}
      </div>
      <span class="time" part="time" aria-hidden="true">${this.#label(span)}</span>
    `;
  }

  #renderPreview(span: SeekSpan, aimMs: number, chapter: ChapterMark | undefined): TemplateResult {
    return html`
      <div class="preview" part="preview" aria-hidden="true">
        ${chapter?.image
          ? html`<img part="preview-picture" src=${chapter.image.url} alt="" decoding="async" draggable="false" />`
          : nothing}
        <span class="words">
          ${chapter ? html`<span class="title" part="preview-title">${chapter.title}</span>` : nothing}
          <span part="time">${positionLabel(span, aimMs)}</span>
        </span>
      </div>
    `;
  }

  // Places are set on the sheet's own properties: a style attribute in a template is refused under a strict policy.
  protected override updated(): void {
    const span = this.#span;
    const {states} = this.#internals;
    states[span?.live ? 'add' : 'delete']('live');
    states[this.#drag.active ? 'add' : 'delete']('seeking');
    if (!span) return;
    const shownMs = this.#drag.active && this.aimMs !== undefined ? this.aimMs : span.atMs;
    const percent = (dateMs: number): string => `${(shareOf(span, dateMs) * 100).toFixed(2)}%`;
    this.style.setProperty('--_at', percent(shownMs));
    this.style.setProperty('--_loaded', percent(span.atMs + this.bufferedAheadMs()));
    if (this.aimMs !== undefined) this.style.setProperty('--_aim', percent(this.aimMs));
    const marks = chapterMarks(this.#stage.value ?? {status: 'live', pins: []}, this.#shop.value?.products ?? []);
    const places = this.#reachable(marks, span);
    this.renderRoot.querySelectorAll<HTMLElement>('.mark').forEach((mark, index) => {
      mark.style.insetInlineStart = percent(places[index]?.at ?? 0);
    });
  }

  get #span(): SeekSpan | undefined {
    const {session} = this.#session;
    const playback = this.#playback.value;
    return session && playback && seekSpan(playback, session.playback.playhead());
  }

  get #lengthMs(): number {
    const window = this.#playback.value?.window;
    return window ? window.endMs - window.startMs : 0;
  }

  #reachable(marks: readonly ChapterMark[], {startMs, endMs}: SeekSpan): readonly ChapterMark[] {
    return marks.filter(({at}) => at >= startMs && at <= endMs);
  }

  #label(span: SeekSpan): string {
    if (!span.live) return positionText(this.#text.text, span).replace(' of ', ' / ');
    return span.behindMs < 1000 ? this.#text.t('positionLive') : positionLabel(span, span.endMs - span.behindMs);
  }
}
