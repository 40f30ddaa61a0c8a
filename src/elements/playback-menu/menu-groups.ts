import type {PlaybackMenuKey} from '../../i18n/en/playback-menu.js';
import type {Text} from '../../i18n/text.js';
import type {MediaTrack, Playback, PlaybackState, Quality} from '../../playback/playback.js';

/** One of several that exclude each other. */
export interface MenuChoice {
  readonly label: string;
  readonly lang?: string | undefined;
  readonly checked: boolean;
  readonly choose: (playback: Playback) => void;
}

export interface MenuGroup {
  readonly name: 'quality' | 'speed' | 'audio' | 'captions';
  readonly label: string;
  readonly choices: readonly MenuChoice[];
}

const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** What there is to choose of the video, in groups; a group with one choice is none. */
export function menuGroups(state: PlaybackState, text: Text<PlaybackMenuKey>): readonly MenuGroup[] {
  const {quality, qualities, audioTracks, audioTrack, captionTracks, captionTrack, captions} = state;
  const groups: readonly MenuGroup[] = [
    {name: 'quality', label: text.t('quality'), choices: qualities.length > 0 ? qualityChoices(qualities, quality, text) : []},
    {name: 'speed', label: text.t('speed'), choices: hasSpeed(state) ? speedChoices(state.rate, text) : []},
    {
      name: 'audio',
      label: text.t('audioTrack'),
      choices: audioTracks.map((track) => ({
        ...named(track),
        checked: track.id === audioTrack,
        choose: (playback) => playback.setAudioTrack(track.id),
      })),
    },
    {
      name: 'captions',
      label: text.t('captions'),
      choices: captionTracks.length > 1 ? captionChoices(captionTracks, captions === 'on' ? captionTrack : undefined, text) : [],
    },
  ];
  return groups.filter(({choices}) => choices.length > 1);
}

/** At the live edge there is no faster than live. */
function hasSpeed({live, atLiveEdge, status}: PlaybackState): boolean {
  return status !== 'idle' && (!live || !atLiveEdge);
}

function qualityChoices(qualities: readonly Quality[], quality: string, text: Text<PlaybackMenuKey>): readonly MenuChoice[] {
  const auto: MenuChoice = {
    label: text.t('qualityAuto'),
    checked: quality === 'auto',
    choose: (playback) => playback.setQuality('auto'),
  };
  return [
    auto,
    ...qualities.map(({id, height}): MenuChoice => ({
      // Not formatted as a number: nobody writes 1,080p.
      label: text.t('qualityHeight', {height: String(height)}),
      checked: quality === id,
      choose: (playback) => playback.setQuality(id),
    })),
  ];
}

function speedChoices(rate: number, text: Text<PlaybackMenuKey>): readonly MenuChoice[] {
  return RATES.map((value) => ({
    label: text.t('speedValue', {rate: value}),
    checked: rate === value,
    choose: (playback) => playback.setRate(value),
  }));
}

function captionChoices(tracks: readonly MediaTrack[], shown: string | undefined, text: Text<PlaybackMenuKey>): readonly MenuChoice[] {
  const off: MenuChoice = {
    label: text.t('captionsNone'),
    checked: shown === undefined,
    choose: (playback) => playback.setCaptionTrack(undefined),
  };
  return [
    off,
    ...tracks.map((track): MenuChoice => ({
      ...named(track),
      checked: track.id === shown,
      choose: (playback) => playback.setCaptionTrack(track.id),
    })),
  ];
}

/** In its own language, so that those who speak it find it. */
function named({label, lang, id}: MediaTrack): Pick<MenuChoice, 'label' | 'lang'> {
  return {label: label || (lang && languageName(lang)) || id, lang};
}

function languageName(lang: string): string | undefined {
  try {
    return new Intl.DisplayNames([lang], {type: 'language'}).of(lang);
  } catch {
    return undefined;
  }
}
