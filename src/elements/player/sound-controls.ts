import {html, nothing, type TemplateResult} from 'lit';
import type {PlayerKey} from '../../i18n/en/player.js';
import type {Text} from '../../i18n/text.js';
import type {PlaybackState} from '../../playback/playback.js';
import {mutedIcon, volumeIcon} from '../../styles/icons.js';
import type {Shortcut} from './shortcut.js';

export interface SoundControlsOptions {
  readonly state: PlaybackState;
  /** There is no sound, and that was not the viewer's choice. */
  readonly silenced: boolean;
  readonly text: Text<PlayerKey>;
  readonly ask: (shortcut: Shortcut) => void;
  /** From 0 to 1. */
  readonly setVolume: (volume: number) => void;
}

export function muteButton({state, silenced, text, ask}: SoundControlsOptions): TemplateResult {
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

export function volumeSlider({state, text, setVolume}: SoundControlsOptions): TemplateResult {
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
