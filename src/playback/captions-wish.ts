import {showCaptions} from './captions.js';

export interface CaptionsWishOptions {
  /** The viewer's languages (BCP 47), best first. */
  readonly languages: () => readonly string[];
  /** Milliseconds since any fixed moment; never runs backwards. */
  readonly elapsedMs: () => number;
}

/** Whether the viewer wants captions, and which, in whatever element and however often they are lost. */
export interface CaptionsWish {
  /** Those that were chosen last are shown again. */
  set(on: boolean, video: HTMLVideoElement | undefined): void;
  choose(id: string | undefined, video: HTMLVideoElement | undefined): void;
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
  let chosen: string | undefined;
  let lostAt: number | undefined;

  const show = (video: HTMLVideoElement): void =>
    showCaptions(video, wanted ? {id: chosen, languages: languages()} : undefined);
  const apply = (video: HTMLVideoElement): void => {
    if (wanted) show(video);
  };
  const set = (on: boolean, video: HTMLVideoElement | undefined): void => {
    wanted = on;
    lostAt = undefined;
    if (video) show(video);
  };

  return {
    set,
    choose(id, video) {
      chosen = id ?? chosen;
      set(id !== undefined, video);
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
