import type {TemplateResult} from 'lit';
import type {PlayerKey} from '../../i18n/en/player.js';
import type {Text} from '../../i18n/text.js';
import type {PlaybackState} from '../../playback/playback.js';
import {pictureInPictureIcon, screenIcon, shareIcon} from '../../styles/icons.js';

/** A button that moves to the menu where there is no room for it. */
export interface SpareControl {
  readonly part: string;
  readonly name: string;
  readonly picture: TemplateResult;
  readonly press: () => void;
}

export interface SpareControlsOptions {
  readonly state: PlaybackState;
  readonly text: Text<PlayerKey>;
  readonly togglePictureInPicture: () => void;
  readonly promptRemote: () => void;
  readonly share: () => void;
}

export function spareControls(options: SpareControlsOptions): readonly SpareControl[] {
  const {state, text, togglePictureInPicture, promptRemote, share} = options;
  const {pictureInPicture, remote} = state;
  const inWindow: SpareControl = {
    part: 'picture-in-picture',
    name: text.t(pictureInPicture === 'on' ? 'exitPictureInPicture' : 'enterPictureInPicture'),
    picture: pictureInPictureIcon,
    press: togglePictureInPicture,
  };
  const onScreen: SpareControl = {
    part: 'remote',
    name: text.t(remote === 'connected' ? 'leaveRemote' : 'playRemote'),
    picture: screenIcon,
    press: promptRemote,
  };
  return [
    ...(pictureInPicture === 'unavailable' ? [] : [inWindow]),
    ...(remote === 'unavailable' ? [] : [onScreen]),
    {part: 'share', name: text.t('shareMoment'), picture: shareIcon, press: share},
  ];
}
