import {html, nothing, type TemplateResult} from 'lit';
import type {PlayerKey} from '../../i18n/en/player.js';
import type {Text} from '../../i18n/text.js';
import type {PlaybackState} from '../../playback/playback.js';
import {captionsIcon, captionsOnIcon, exitFullscreenIcon, fullscreenIcon, moreIcon, pauseIcon, playIcon} from '../../styles/icons.js';
import {clockTime} from './clock-time.js';
import {hasChoices} from './has-choices.js';
import type {Shortcut} from './shortcut.js';
import {muteButton, volumeSlider} from './sound-controls.js';
import type {SpareControl} from './spare-controls.js';

export interface ControlBarOptions {
  readonly state: PlaybackState;
  readonly running: boolean;
  /** There is no sound, and that was not the viewer's choice. */
  readonly silenced: boolean;
  readonly fullscreen: boolean;
  /** There is room for the most needed buttons only: the menu has the others. */
  readonly compact: boolean;
  readonly menuOpen: boolean;
  readonly text: Text<PlayerKey>;
  /** Stands first in the group. */
  readonly seekBar: TemplateResult | typeof nothing;
  readonly ask: (shortcut: Shortcut) => void;
  readonly goLive: () => void;
  /** From 0 to 1. */
  readonly setVolume: (volume: number) => void;
  readonly toggleMenu: () => void;
}

/** The buttons of the player. Each is named for what it does next, so none needs a pressed state. */
export function controlBar(options: ControlBarOptions, spare: readonly SpareControl[]): TemplateResult {
  const {state, running, fullscreen, compact, text, seekBar, ask} = options;
  const playable = state.status !== 'failed';
  return html`
    <div class="controls" part="controls" role="group" aria-label=${text.t('playerControls')}>
      ${seekBar}
      ${playable
        ? html`
            ${button('play', text.t(running ? 'pause' : 'play'), running ? pauseIcon : playIcon, () => ask('play'))}
            ${muteButton(options)} ${volumeSlider(options)} ${goLiveButton(options)}
          `
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
      ${compact ? nothing : spare.map(({part, name, picture, press}) => button(part, name, picture, press))}
      ${(compact && spare.length > 0) || hasChoices(state) ? menuButton(options) : nothing}
      ${button(
        'fullscreen',
        text.t(fullscreen ? 'exitFullscreen' : 'enterFullscreen'),
        fullscreen ? exitFullscreenIcon : fullscreenIcon,
        () => ask('fullscreen'),
      )}
    </div>
  `;
}

function button(part: string, name: string, picture: TemplateResult, press: () => void): TemplateResult {
  return html`
    <button class="icon on-media ${part}" part="control ${part}" aria-label=${name} title=${name} @click=${press}>
      ${picture}
    </button>
  `;
}

// A press must not take the focus out of the open menu: that closes it, and the click would open it again.
function menuButton({text, menuOpen, toggleMenu}: ControlBarOptions): TemplateResult {
  return html`
    <button
      class="icon on-media menu-button"
      part="control menu-button"
      aria-label=${text.t('settings')}
      title=${text.t('settings')}
      aria-haspopup="menu"
      aria-expanded=${menuOpen}
      @mousedown=${(event: Event) => menuOpen && event.preventDefault()}
      @click=${toggleMenu}
    >
      ${moreIcon}
    </button>
  `;
}

/** Says how far behind, too: nobody has to guess what there is to be missed. */
function goLiveButton({state, text, goLive}: ControlBarOptions): TemplateResult | typeof nothing {
  const {live, atLiveEdge, latencyMs, status} = state;
  if (!live || atLiveEdge || status === 'idle') return nothing;
  const time = latencyMs === undefined ? undefined : clockTime(latencyMs);
  return html`
    <button class="on-media go-live" part="control go-live" @click=${goLive}>
      <span class="dot"></span>${text.t('goLive')}
      ${time === undefined
        ? nothing
        : html`
            <span class="behind" aria-hidden="true">−${time}</span>
            <span class="visually-hidden">, ${text.t('behindBy', {time})}</span>
          `}
    </button>
  `;
}
