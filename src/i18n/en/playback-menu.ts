/** What a viewer may choose of the video. */
export const playbackMenuWords = {
  playbackMenu: 'Video settings',
  quality: 'Quality',
  qualityAuto: 'Auto',
  qualityHeight: '{height}p',
  speed: 'Speed',
  speedValue: '{rate}×',
  audioTrack: 'Language of the sound',
  captions: 'Captions',
  captionsNone: 'Off',
  moreActions: 'More',
} as const;

export type PlaybackMenuKey = keyof typeof playbackMenuWords;
