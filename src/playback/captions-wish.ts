import {showCaptions} from './captions.js';

export interface CaptionsWishOptions {
  /** The viewer's languages (BCP 47), best first. */
  readonly languages: () => readonly string[];
  /** Milliseconds since any fixed moment; never runs backwards. */
  readonly elapsedMs: () => number;
}

/** Whether the viewer wants captions, in whatever element and however often they are lost. */
export interface CaptionsWish {
  set(on: boolean, video: HTMLVideoElement | undefined): void;
  /** Tracks have come that do not know of the wish yet. */
  apply(video: HTMLVideoElement): void;
  /** The captions could not be had and were left out, so that the show goes on. */
  lost(): void;
  /** To be called about twice a second: asks for lost captions again, now and then. */
  tick(video: HTMLVideoElement): void;
}

const ASK_AGAIN_MS = 15_000;

export function createCaptionsWish({languages, elapsedMs}: CaptionsWishOptions): CaptionsWish {
  // Undefined until the viewer has said: then the browser's own preference holds.
  let wanted: boolean | undefined;
  let lostAt: number | undefined;

  const apply = (video: HTMLVideoElement) => wanted && showCaptions(video, true, languages());

  return {
    set(on, video) {
      wanted = on;
      lostAt = undefined;
      if (video) showCaptions(video, on, languages());
    },
    apply,
    lost() {
      lostAt = elapsedMs();
    },
    tick(video) {
      if (lostAt === undefined || elapsedMs() - lostAt < ASK_AGAIN_MS) return;
      lostAt = undefined;
      apply(video);
    },
  };
}
