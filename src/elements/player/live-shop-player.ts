import {html, LitElement, nothing, type CSSResultGroup, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {BoxController} from '../../controllers/box-controller.js';
import {IdleController} from '../../controllers/idle-controller.js';
import {SessionController} from '../../controllers/session-controller.js';
import {SliceController} from '../../controllers/slice-controller.js';
import {StatesController} from '../../controllers/states-controller.js';
import {TextController} from '../../controllers/text-controller.js';
import {playerWords} from '../../i18n/en/player.js';
import {initialPlayback, type PlaybackState} from '../../playback/playback.js';
import {controls} from '../../styles/controls.js';
import {tokens} from '../../styles/tokens.js';
import {controlBar} from './control-bar.js';
import {FullscreenRequestEvent} from './fullscreen-request-event.js';
import {playerStyles} from './live-shop-player.styles.js';
import {pictureFit} from './picture-fit.js';
import {shortcutOf, type Shortcut} from './shortcut.js';
import {VideoAttachment} from './video-attachment.js';

const VOLUME_STEP = 0.1;

/**
 * The video of a show with its controls. They fade while nothing moves, never while one of them has the focus or the
 * video is paused. Keys, with the focus inside the `<live-shop>`: space or k, m, c, f; on the player also the arrows.
 *
 * @tag live-shop-player
 * @attr {'portrait'|'landscape'} layout - Where the controls stand: at the side, or in a bar below.
 * @attr {boolean} fullscreen - The show fills the screen.
 * @slot - Over the picture and under the controls.
 * @fires {FullscreenRequestEvent} live-shop-fullscreen-request - A viewer wants to fill the screen, or to leave that.
 * @csspart video - The `<video>`.
 * @csspart controls - The group of the controls.
 * @csspart control - Each button of the group.
 * @csspart play - The button that plays and pauses.
 * @csspart mute - The button that mutes; with words while the browser allows no sound before a tap.
 * @csspart volume - The slider.
 * @csspart go-live - The button that goes back to the live edge.
 * @csspart captions - The button that shows and hides captions.
 * @csspart picture-in-picture - The button for the picture in a window of its own.
 * @csspart fullscreen - The button that fills the screen, and leaves that.
 * @csspart spinner - Shown while the video waits for data.
 * @cssstate playing - The video is meant to run.
 * @cssstate idle - The controls are faded.
 * @cssstate shown - There is a frame to look at.
 */
export class LiveShopPlayer extends LitElement {
  static readonly tagName = 'live-shop-player';
  static override styles: CSSResultGroup = [tokens, controls, playerStyles];

  @property({reflect: true}) layout: 'portrait' | 'landscape' = 'portrait';
  @property({type: Boolean, reflect: true}) fullscreen = false;

  readonly #text = new TextController(this, playerWords);
  readonly #session = new SessionController(this);
  readonly #playback = new SliceController(this, (session) => session.playback.state);
  readonly #idle = new IdleController(this, {delayMs: 3000});
  readonly #fit = new BoxController(this, (box) => {
    const video = this.#video;
    return video ? pictureFit(box, {width: video.videoWidth, height: video.videoHeight}) : 'cover';
  });
  #listening: AbortController | undefined;
  #touched = false;
  /** The viewer has chosen to hear it or not to. */
  #soundChosen = false;

  constructor() {
    super();
    new VideoAttachment(this, () => this.#video);
    new StatesController(this, () => ({playing: this.#running, idle: !this.#awake, shown: this.#shown}));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#listening = new AbortController();
    const root = this.getRootNode();
    // Keys count in the whole `<live-shop>` around.
    const around = root instanceof ShadowRoot ? root.host : this;
    const {signal} = this.#listening;
    around.addEventListener('keydown', (event) => event instanceof KeyboardEvent && this.#onKeydown(event), {signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listening?.abort();
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult {
    const state = this.#state;
    return html`
      <div
        class="stage ${this.#awake ? 'awake' : 'asleep'} ${this.#shown ? 'shown' : ''} ${this.#halted ? 'halted' : ''}"
        tabindex="-1"
        @pointerdown=${(event: PointerEvent) => (this.#touched = event.pointerType === 'touch')}
        @pointermove=${this.#onPointer}
        @pointerleave=${this.#onPointerLeave}
        @keydown=${() => this.#idle.stir()}
        @focusin=${this.#onFocus}
      >
        <video
          part="video"
          class=${this.#fit.value}
          playsinline
          aria-label=${this.#text.t('player')}
          @resize=${() => this.requestUpdate()}
          @emptied=${() => this.requestUpdate()}
          @click=${this.#onPicture}
        ></video>
        <div class="shade"></div>
        <slot></slot>
        ${this.#waiting
          ? html`<div class="spinner" part="spinner" role="status" aria-label=${this.#text.t('buffering')}></div>`
          : nothing}
        ${controlBar({
          state,
          // The browser let the show start without sound only: say so, and stay until the viewer has chosen.
          silenced: state.muted && state.autoplay === 'muted' && !this.#soundChosen,
          running: this.#running,
          fullscreen: this.fullscreen,
          text: this.#text.text,
          ask: (shortcut) => this.#do(shortcut),
          goLive: () => this.#session.session?.playback.goLive(),
          setVolume: (volume) => this.#setVolume(volume),
          togglePictureInPicture: () =>
            this.#session.session?.playback.setPictureInPicture(state.pictureInPicture !== 'on'),
        })}
      </div>
    `;
  }

  get #video(): HTMLVideoElement | null {
    return this.renderRoot?.querySelector('video') ?? null;
  }

  get #state(): PlaybackState {
    return this.#playback.value ?? initialPlayback;
  }

  get #running(): boolean {
    const {status} = this.#state;
    return status === 'playing' || status === 'stalled' || status === 'lost';
  }

  /** On its way to a picture, without anything to be done by the viewer. */
  get #waiting(): boolean {
    const {status, autoplay} = this.#state;
    if (status === 'idle' || status === 'loading') return autoplay !== 'blocked' && autoplay !== 'off';
    return status === 'stalled';
  }

  get #halted(): boolean {
    return !this.#running && !this.#waiting && this.#state.status !== 'failed';
  }

  get #awake(): boolean {
    return this.#halted || this.#idle.active;
  }

  /** There is a frame to look at: the poster may go. */
  get #shown(): boolean {
    const {status} = this.#state;
    return status !== 'idle' && status !== 'loading' && (this.#video?.videoWidth ?? 0) > 0;
  }

  #do(shortcut: Shortcut): void {
    const playback = this.#session.session?.playback;
    const {muted, volume, captions} = this.#state;
    this.#idle.stir();
    switch (shortcut) {
      case 'play':
        return this.#running ? playback?.pause() : playback?.play();
      case 'mute':
        this.#soundChosen = true;
        return playback?.setMuted(!muted);
      case 'captions':
        return captions === 'none' ? undefined : playback?.setCaptions(captions !== 'on');
      case 'louder':
        return this.#setVolume(volume + VOLUME_STEP);
      case 'quieter':
        return this.#setVolume(volume - VOLUME_STEP);
      case 'fullscreen':
        this.dispatchEvent(new FullscreenRequestEvent(!this.fullscreen));
    }
  }

  #setVolume(volume: number): void {
    this.#soundChosen = true;
    const playback = this.#session.session?.playback;
    playback?.setVolume(Math.min(1, Math.max(0, volume)));
    if (this.#state.muted && volume > 0) playback?.setMuted(false);
  }

  #onKeydown(event: KeyboardEvent): void {
    const shortcut = shortcutOf(event, this);
    if (!shortcut) return;
    event.preventDefault();
    this.#do(shortcut);
  }

  #onPointer(event: PointerEvent): void {
    if (event.pointerType !== 'touch') this.#idle.stir();
  }

  /** A finger that is lifted leaves too. */
  #onPointerLeave(event: PointerEvent): void {
    if (event.pointerType !== 'touch') this.#idle.rest();
  }

  /** A tap focuses the box itself just before its click. */
  #onFocus(event: FocusEvent): void {
    if (event.target !== event.currentTarget) this.#idle.stir();
  }

  /** A finger shows and hides the controls, a mouse plays and pauses. */
  #onPicture(): void {
    if (!this.#touched) this.#do('play');
    else if (this.#idle.active) this.#idle.rest();
    else this.#idle.stir();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-player': LiveShopPlayer;
  }
}
