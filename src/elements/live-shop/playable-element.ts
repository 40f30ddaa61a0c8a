import {ShopElement} from './shop-element.js';

/** What a page may ask of the video, in the words of media elements. Nothing happens while there is no show. */
export abstract class PlayableElement extends ShopElement {
  play(): void {
    this.session?.playback.play();
  }

  pause(): void {
    this.session?.playback.pause();
  }

  /**
   * Goes to the frame of a programme date, in milliseconds since 1970, such as the `at` of a pin; to the nearest that there
   * is, where the stream does not go that far.
   */
  seek(dateMs: number): void {
    this.session?.playback.seek(dateMs);
  }

  /** To the live edge, playing. */
  goLive(): void {
    this.session?.playback.goLive();
  }

  /** Tries again what has failed: the manifest, the video, the link. */
  retry(): void {
    const {session} = this;
    if (session?.status.get() === 'failed') session.retry();
    const playback = session?.playback.state.get().status;
    if (playback === 'failed' || playback === 'lost') session?.playback.retry();
    if (session?.link.state.get().status === 'refused') session.link.reconnect();
  }
}
