/** The controls of the video. */
export const playerWords = {
  player: 'Video player',
  playerControls: 'Video controls',
  buffering: 'Loading the video',
  play: 'Play',
  pause: 'Pause',
  mute: 'Mute',
  unmute: 'Unmute',
  tapForSound: 'Tap for sound',
  volume: 'Volume',
  volumeValue: '{percent}',
  goLive: 'Go live',
  behindBy: '{time} behind live',
  captionsOn: 'Show captions',
  captionsOff: 'Hide captions',
  enterFullscreen: 'Full screen',
  exitFullscreen: 'Leave full screen',
  enterPictureInPicture: 'Picture in picture',
  exitPictureInPicture: 'Leave picture in picture',
  playRemote: 'Play on another screen',
  leaveRemote: 'Stop playing on another screen',
  shareMoment: 'Share this moment',
  settings: 'Video settings',
} as const;

export type PlayerKey = keyof typeof playerWords;
