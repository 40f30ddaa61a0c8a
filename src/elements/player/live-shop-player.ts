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
import {PartsNeeded, type PartLoaders} from '../live-shop/part-loaders.js';
import {isHalted, isRunning, isWaiting} from './activity.js';
import {bufferedAheadMs} from './buffered.js';
import {canSeek} from './can-seek.js';
import {controlBar} from './control-bar.js';
import type {MenuCloseEvent} from '../playback-menu/menu-close-event.js';
import type {SeekAimEvent} from '../seek-bar/seek-aim-event.js';
import {FullscreenRequestEvent} from './fullscreen-request-event.js';
import {playerStyles} from './live-shop-player.styles.js';
import {MenuController} from './menu-controller.js';
import {pictureFit} from './picture-fit.js';
import {menuParts, seekBarParts} from './player-parts.js';
import {ShareController} from './share-controller.js';
import type {Shortcut} from './shortcut.js';
import {ShortcutController} from './shortcut-controller.js';
import {spareControls, type SpareControl} from './spare-controls.js';
import {VideoAttachment} from './video-attachment.js';

const VOLUME_STEP = 0.1;

/** From which width on all buttons have room beside each other, in pixels. */
const ROOMY_PX = 560;

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
 * @csspart go-live - The button that goes back to the live edge, with how far behind that is.
 * @csspart captions - The button that shows and hides captions.
 * @csspart picture-in-picture - The button for the picture in a window of its own.
 * @csspart fullscreen - The button that fills the screen, and leaves that.
 * @csspart remote - The button for another screen to play on, in landscape; in portrait an entry of the menu.
 * @csspart share - The button that shares a link to the moment on screen, likewise.
 * @csspart menu-button - The button that opens the menu.
 * @csspart said - What came of sharing.
 * @csspart seek-bar - The `<live-shop-seek-bar>`; its parts are `seek-bar__slider` and so on.
 * @csspart menu - The `<live-shop-playback-menu>`; its parts are `menu__choice` and so on.
 * @csspart spinner - Shown while the video waits for data.
 * @cssstate playing - The video is meant to run.
 * @cssstate idle - The controls are faded.
 * @cssstate shown - There is a frame to look at.
 * @cssstate aiming - The preview of the slider is shown: what lies over it had better make way.
 * @cssstate seekable - There is a slider: a recording, or a live show that can be rewound.
 */
export class LiveShopPlayer extends LitElement {
  static readonly tagName = 'live-shop-player';
  static override styles: CSSResultGroup = [tokens, controls, playerStyles];

  /** Load what few viewers need at first; set by `define/live-shop-player.js`, empty where all are defined. */
  static parts: PartLoaders<'seek-bar' | 'menu'> = {};

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
  readonly #compact = new BoxController(this, ({width}) => this.layout === 'portrait' || width < ROOMY_PX);
  readonly #menu = new MenuController(this);
  readonly #share = new ShareController(this, {session: () => this.#session.session, text: () => this.#text.text});
  readonly #parts = new PartsNeeded<'seek-bar' | 'menu'>();
  #touched = false;
  #aiming = false;
  /** The viewer has chosen to hear it or not to. */
  #soundChosen = false;

  constructor() {
    super();
    new VideoAttachment(this, () => this.#video);
    new ShortcutController(this, (shortcut) => this.#do(shortcut));
    new StatesController(this, () => ({
      playing: isRunning(this.#state),
      idle: !this.#awake,
      shown: this.#shown,
      seekable: canSeek(this.#state),
      aiming: this.#aiming,
    }));
  }

  connectedMoveCallback(): void {}

  protected override render(): TemplateResult {
    const state = this.#state;
    return html`
      <div
        class="stage ${this.#awake ? 'awake' : 'asleep'} ${this.#shown ? 'shown' : ''} ${isHalted(state) ? 'halted' : ''}"
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
        ${isWaiting(state)
          ? html`<div class="spinner" part="spinner" role="status" aria-label=${this.#text.t('buffering')}></div>`
          : nothing}
        ${this.#renderControls(state)}
        ${this.#menu.open
          ? html`
              <live-shop-playback-menu
                part="menu"
                exportparts=${menuParts}
                .actions=${this.#compact.value ? this.#spare(state) : []}
                @live-shop-menu-close=${(event: MenuCloseEvent) => this.#menu.close(event.returnFocus)}
              ></live-shop-playback-menu>
            `
          : nothing}
        <p class="said" part="said" role="status">${this.#share.said}</p>
      </div>
    `;
  }

  protected override updated(): void {
    const {parts} = LiveShopPlayer;
    if (canSeek(this.#state)) this.#parts.need('seek-bar', parts);
    if (this.#menu.open) this.#parts.need('menu', parts);
  }

  #renderControls(state: PlaybackState): TemplateResult {
    const {session} = this.#session;
    const seekBar = html`
      <live-shop-seek-bar
        class="seek-bar"
        part="seek-bar"
        exportparts=${seekBarParts}
        .awake=${this.#awake}
        .bufferedAheadMs=${this.#bufferedAheadMs}
        @live-shop-seek-aim=${this.#onAim}
      ></live-shop-seek-bar>
    `;
    return controlBar(
      {
        state,
        // The browser let the show start without sound only: say so, and stay until the viewer has chosen.
        silenced: state.muted && state.autoplay === 'muted' && !this.#soundChosen,
        running: isRunning(state),
        fullscreen: this.fullscreen,
        compact: this.#compact.value,
        menuOpen: this.#menu.open,
        text: this.#text.text,
        seekBar: canSeek(state) ? seekBar : nothing,
        ask: (shortcut) => this.#do(shortcut),
        goLive: () => session?.playback.goLive(),
        setVolume: (volume) => this.#setVolume(volume),
        toggleMenu: () => this.#menu.toggle(),
      },
      this.#spare(state),
    );
  }

  #spare(state: PlaybackState): readonly SpareControl[] {
    const playback = this.#session.session?.playback;
    return spareControls({
      state,
      text: this.#text.text,
      togglePictureInPicture: () => playback?.setPictureInPicture(state.pictureInPicture !== 'on'),
      promptRemote: () => playback?.promptRemote(),
      share: () => void this.#share.share(),
    });
  }

  readonly #bufferedAheadMs = (): number => (this.#video ? bufferedAheadMs(this.#video) : 0);

  get #video(): HTMLVideoElement | null {
    return this.renderRoot?.querySelector('video') ?? null;
  }

  get #state(): PlaybackState {
    return this.#playback.value ?? initialPlayback;
  }

  get #awake(): boolean {
    return isHalted(this.#state) || this.#idle.active || this.#menu.open;
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
        return isRunning(this.#state) ? playback?.pause() : playback?.play();
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

  #onAim({aiming}: SeekAimEvent): void {
    this.#aiming = aiming;
    this.requestUpdate();
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
