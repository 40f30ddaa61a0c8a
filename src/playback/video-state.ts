import {captionsOf} from './captions.js';
import {pictureInPictureOf} from './picture-in-picture.js';
import type {PlaybackState} from './playback.js';

/** The part of the state that a media element itself knows: a media key or the system may have changed it. */
export function videoState(video: HTMLVideoElement | undefined): Partial<PlaybackState> {
  if (!video) return {pictureInPicture: 'unavailable', remote: 'unavailable'};
  return {
    muted: video.muted,
    volume: video.volume,
    ...captionsOf(video),
    pictureInPicture: pictureInPictureOf(video),
  };
}

/** There is no frame after the one on screen. */
export function isStarved(video: HTMLVideoElement | undefined): boolean {
  return !video || video.readyState < HTMLMediaElement.HAVE_FUTURE_DATA;
}
