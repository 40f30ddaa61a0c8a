import type {Engine} from './engine.js';
import type {Playhead, PlaybackWindow} from './playback.js';
import {createProgrammeClock} from './programme-clock.js';

export interface ProgrammeOptions {
  /** The server's clock. */
  readonly nowMs: () => number;
  readonly video: () => HTMLVideoElement | undefined;
  readonly engine: () => Engine | undefined;
}

/** Where in the programme a video stands, and how it gets elsewhere: everything here is in programme dates. */
export interface Programme {
  /**
   * Another stream. `startsAt`: programme date of its first frame, where it carries none. Tells whether it is to begin at a
   * frame that was asked for before there was any stream.
   */
  begin(startsAt: number | undefined): boolean;
  /** With a position of the media timeline: as of the frame there. */
  playhead(seconds?: number): Playhead | undefined;
  window(): PlaybackWindow | undefined;
  /** Programme date at a position of the media timeline. */
  dateAt(seconds: number): number | undefined;
  /** Goes to a frame: at once where it can, else as soon as it can. */
  seek(dateMs: number): void;
  /** Comes back to the frame on screen, when another element or another engine plays on. */
  hold(): void;
  /** What is live is wanted: forgets the frame that was to be come back to. */
  release(): void;
  /** There may be something to seek in now. */
  settle(): void;
}

/** A picture further from where playback was to begin than this is not the one that was asked for. */
const FAR_MS = 3_000;

/** The first segments of a live window are about to leave it: by the time that one is loaded it may be gone. */
const LEAVING_SECONDS = 3;

export function createProgramme({nowMs, video, engine}: ProgrammeOptions): Programme {
  const clock = createProgrammeClock();
  let startsAt: number | undefined;
  // Where to go as soon as there is something to go to.
  let wishedMs: number | undefined;
  // Where playback is about to begin, as long as there is no picture.
  let aimedMs: number | undefined;

  /** A position that says something: an element without a frame stands at 0, wherever it is to begin. */
  function position(): number | undefined {
    const media = video();
    return media && (media.seeking || media.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) ? media.currentTime : undefined;
  }

  function read(mediaSeconds: number): Playhead | undefined {
    const playing = engine();
    if (!playing) return clock.last();
    const range = playing.liveSyncSeconds() === undefined ? playing.range() : undefined;
    return clock.read({
      mediaSeconds,
      dateMs: playing.dateAt(mediaSeconds),
      startsAt: range && startsAt,
      latencyMs: playing.latencyMs(),
      lengthMs: range && (range.end - range.start) * 1000,
      nowMs: nowMs(),
    });
  }

  function dateAt(seconds: number): number | undefined {
    const exact = engine()?.dateAt(seconds);
    if (exact !== undefined) return exact;
    const originMs = clock.originMs();
    return originMs === undefined ? undefined : originMs + seconds * 1000;
  }

  function secondsAt(dateMs: number): number | undefined {
    const exact = engine()?.secondsAt(dateMs);
    if (exact !== undefined) return exact;
    const originMs = clock.originMs();
    return originMs === undefined ? undefined : (dateMs - originMs) / 1000;
  }

  // hls.js begins at the live edge after all where the window has moved on before its first segment came.
  function arrive(): void {
    const mediaSeconds = position();
    if (aimedMs === undefined || mediaSeconds === undefined) return;
    const aim = aimedMs;
    aimedMs = undefined;
    const dateMs = dateAt(mediaSeconds);
    if (dateMs !== undefined && Math.abs(dateMs - aim) > FAR_MS) wishedMs ??= aim;
  }

  function settle(): void {
    arrive();
    const playing = engine();
    const range = playing?.range();
    if (wishedMs === undefined || !playing || !range || !video()) return;
    // The clock of a stream without dates has to be set first.
    if (playing.dates() === undefined) read(position() ?? range.start);
    const seconds = secondsAt(wishedMs);
    if (seconds === undefined) return;
    const live = playing.liveSyncSeconds();
    const start = live === undefined ? range.start : Math.min(range.start + LEAVING_SECONDS, live);
    const target = Math.min(Math.max(start, seconds), live ?? range.end);
    wishedMs = undefined;
    aimedMs = dateAt(target);
    playing.seekTo(target);
  }

  return {
    begin(date) {
      if (clock.last()) wishedMs = undefined;
      aimedMs = undefined;
      startsAt = date;
      clock.reset();
      return wishedMs !== undefined;
    },
    playhead(seconds) {
      arrive();
      const mediaSeconds = position();
      const dateMs = wishedMs ?? aimedMs;
      if (dateMs !== undefined) return {dateMs, approximate: clock.last()?.approximate ?? false};
      return mediaSeconds === undefined ? clock.last() : read(seconds ?? mediaSeconds);
    },
    window() {
      const playing = engine();
      const range = playing?.range();
      if (!playing || !range) return undefined;
      const exact = playing.dates();
      if (exact) return exact;
      const originMs = clock.originMs();
      return originMs === undefined ? undefined : {startMs: originMs + range.start * 1000, endMs: originMs + range.end * 1000};
    },
    dateAt,
    seek(dateMs) {
      wishedMs = dateMs;
      settle();
    },
    hold() {
      wishedMs ??= aimedMs ?? clock.last()?.dateMs;
    },
    release() {
      wishedMs = undefined;
      aimedMs = undefined;
    },
    settle,
  };
}
