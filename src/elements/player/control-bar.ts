import {html, nothing, type TemplateResult} from 'lit';
import type {PlayerKey} from '../../i18n/en/player.js';
import type {Text} from '../../i18n/text.js';
import type {PlaybackState} from '../../playback/playback.js';
import {
  captionsIcon, captionsOnIcon, exitFullscreenIcon, fullscreenIcon, mutedIcon, pauseIcon, pictureInPictureIcon, playIcon,
  volumeIcon,
} from '../../styles/icons.js';
import type {Shortcut} from './shortcut.js';

export interface ControlBarOptions {
  readonly state: PlaybackState;
  readonly running: boolean;
  /** There is no sound, and that was not the viewer's choice. */
  readonly silenced: boolean;
  readonly fullscreen: boolean;
  readonly text: Text<PlayerKey>;
  readonly ask: (shortcut: Shortcut) => void;
  readonly goLive: () => void;
  /** From 0 to 1. */
  readonly setVolume: (volume: number) => void;
  readonly togglePictureInPicture: () => void;
}

/** The buttons of the player. Each is named for what it does next, so none needs a pressed state. */
export function controlBar(options: ControlBarOptions): TemplateResult {
  const {state, running, fullscreen, text, ask, goLive, togglePictureInPicture} = options;
  const playable = state.status !== 'failed';
  const button = (part: string, name: string, picture: TemplateResult, press: () => void): TemplateResult => html`
    <button class="icon on-media ${part}" part="control ${part}" aria-label=${name} title=${name} @click=${press}>
      ${picture}
    </button>
  `;
  return html`
    <div class="controls" part="controls" role="group" aria-label=${text.t('playerControls')}>
      ${playable
        ? html`
            ${button('play', text.t(running ? 'pause' : 'play'), running ? pauseIcon : playIcon, () => ask('play'))}
            ${muteButton(options)} ${volumeSlider(options)}
          `
        : nothing}
      ${playable && state.live && !state.atLiveEdge
        ? html`<button class="on-media go-live" part="control go-live" @click=${goLive}>
            <span class="dot"></span>${text.t('goLive')}
          </button>`
        : nothing}
      <span class="space"></span>
      ${state.captions === 'none'
        ? nothing
        : button(
            'captions',
            text.t(state.captions === 'on' ? 'captionsOff' : 'captionsOn'),
            state.captions === 'on' ? captionsOnIcon : captionsIcon,
            () => ask('captions'),
          )}
      ${state.pictureInPicture === 'unavailable'
        ? nothing
        : button(
            'picture-in-picture',
            text.t(state.pictureInPicture === 'on' ? 'exitPictureInPicture' : 'enterPictureInPicture'),
            pictureInPictureIcon,
            togglePictureInPicture,
          )}
      ${button(
        'fullscreen',
        text.t(fullscreen ? 'exitFullscreen' : 'enterFullscreen'),
        fullscreen ? exitFullscreenIcon : fullscreenIcon,
        () => ask('fullscreen'),
      )}
    </div>
  `;
}

function muteButton({state, silenced, text, ask}: ControlBarOptions): TemplateResult {
  const name = text.t(silenced ? 'tapForSound' : state.muted ? 'unmute' : 'mute');
  return html`
    <button
      class="icon on-media mute ${silenced ? 'silenced' : ''}"
      part="control mute"
      aria-label=${name}
      title=${silenced ? nothing : name}
      @click=${() => ask('mute')}
    >
      ${state.muted ? mutedIcon : volumeIcon}${silenced ? html`<span>${name}</span>` : nothing}
    </button>
  `;
}

function volumeSlider({state, text, setVolume}: ControlBarOptions): TemplateResult {
  const volume = state.muted ? 0 : state.volume;
  const onInput = (event: Event): void => {
    if (event.target instanceof HTMLInputElement) setVolume(event.target.valueAsNumber / 100);
  };
  return html`
    <input
      class="volume"
      part="volume"
      type="range"
      min="0"
      max="100"
      step="5"
      aria-label=${text.t('volume')}
      aria-valuetext=${text.t('volumeValue', {percent: text.percent(volume)})}
      .value=${String(Math.round(volume * 100))}
      @input=${onInput}
    />
  `;
}
