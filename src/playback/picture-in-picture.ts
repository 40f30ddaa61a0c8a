import type {PlaybackState} from './playback.js';

/** WebKit on iPhones has its own way (Presentation Mode). */
interface PresentingVideo extends HTMLVideoElement {
  readonly webkitPresentationMode?: string;
  webkitSupportsPresentationMode?(mode: string): boolean;
  webkitSetPresentationMode?(mode: string): void;
}

export function pictureInPictureOf(video: PresentingVideo): PlaybackState['pictureInPicture'] {
  const {ownerDocument, webkitPresentationMode} = video;
  if (video.readyState === HTMLMediaElement.HAVE_NOTHING) return 'unavailable';
  if (ownerDocument.pictureInPictureEnabled && !video.disablePictureInPicture) {
    return pictureInPictureElement(video) === video ? 'on' : 'off';
  }
  if (video.webkitSupportsPresentationMode?.('picture-in-picture')) {
    return webkitPresentationMode === 'picture-in-picture' ? 'on' : 'off';
  }
  return 'unavailable';
}

/** The browser says no without a tap of the viewer; then the state stays as it is. */
export async function setPictureInPicture(video: PresentingVideo, on: boolean): Promise<void> {
  const state = pictureInPictureOf(video);
  if (state === 'unavailable' || (state === 'on') === on) return;
  try {
    if (!video.ownerDocument.pictureInPictureEnabled) {
      video.webkitSetPresentationMode?.(on ? 'picture-in-picture' : 'inline');
    } else if (on) await video.requestPictureInPicture();
    else await video.ownerDocument.exitPictureInPicture();
  } catch {
    // Nothing was promised: `state` follows the events of the element.
  }
}

/** In a shadow tree the document names the host instead of the video. */
function pictureInPictureElement(video: HTMLVideoElement): Element | null {
  const root = video.getRootNode();
  return root instanceof ShadowRoot ? root.pictureInPictureElement : video.ownerDocument.pictureInPictureElement;
}
