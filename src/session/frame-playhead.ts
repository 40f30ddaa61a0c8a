import type {ReadableAtom} from '../atom/atom.js';
import {onFrames} from './frame-clock.js';

export interface FramePlayheadOptions {
  readonly video: ReadableAtom<HTMLVideoElement | undefined>;
  /** Programme date at a position of the media timeline; of where the video stands where none is given. */
  readonly playheadMs: (mediaSeconds?: number) => number | undefined;
  /** Another frame is on screen, or there is another place to look at. */
  readonly framed: () => void;
}

/**
 * The programme date of the frame that is on screen. A video's own time runs ahead of its frames, by more the busier the
 * machine is: so while frames are followed, the last one that was presented tells.
 */
export class FramePlayhead {
  readonly #options: FramePlayheadOptions;
  readonly #stopVideo: () => void;
  #unlisten: (() => void) | undefined;
  #stopFrames: (() => void) | undefined;
  #mediaSeconds: number | undefined;

  constructor(options: FramePlayheadOptions) {
    this.#options = options;
    this.#stopVideo = options.video.listen((video) => this.#use(video));
    this.#use(options.video.get());
  }

  playheadMs(): number | undefined {
    return this.#options.playheadMs(this.#mediaSeconds);
  }

  /** Whether each frame is to be told. */
  follow(wanted: boolean): void {
    if (!wanted) {
      this.#stop();
      return;
    }
    this.#stopFrames ??= onFrames(this.#options.video.get(), (mediaSeconds) => {
      this.#mediaSeconds = mediaSeconds;
      this.#options.framed();
    });
  }

  close(): void {
    this.#stop();
    this.#stopVideo();
    this.#unlisten?.();
  }

  #use(video: HTMLVideoElement | undefined): void {
    this.#unlisten?.();
    if (this.#stopFrames) {
      this.#stop();
      this.follow(true);
    }
    if (!video) return;
    // A seek is answered at once, with the moment that is sought and not with the frame that is still there.
    const moved = (): void => {
      this.#mediaSeconds = undefined;
      this.#options.framed();
    };
    const moves = ['seeking', 'seeked', 'ratechange'] as const;
    for (const type of moves) video.addEventListener(type, moved);
    this.#unlisten = () => {
      for (const type of moves) video.removeEventListener(type, moved);
    };
  }

  #stop(): void {
    this.#stopFrames?.();
    this.#stopFrames = undefined;
    this.#mediaSeconds = undefined;
  }
}
