import type {Stream} from '../protocol/index.js';
import {createAttachment} from './attachment.js';
import type {PlaybackOptions} from './create-playback.js';
import {createCues} from './cues.js';
import {troubleOfCsp} from './csp.js';
import {detectCapabilities, planEngine, type Engine} from './engine.js';
import {createLivePlay} from './live-play.js';
import {createPlayWish} from './play-wish.js';
import type {PlaybackState} from './playback.js';
import {describeStatus, patchState} from './playback-status.js';
import {createProgramme} from './programme.js';
import {runStream, type StreamRun} from './stream-run.js';
import {troubleOfBrowser, type Trouble} from './trouble.js';
import type {VideoControls} from './video-controls.js';
import {isStarved} from './video-state.js';
import {watchPage} from './watch-page.js';
import {watchVideo} from './watch-video.js';

export interface StreamPlayerOptions extends PlaybackOptions {
  /** What the viewer has set. */
  readonly controls: VideoControls;
}

/** Plays one stream after the other in one element after the other, and tells how it stands. */
export class StreamPlayer {
  readonly #options: StreamPlayerOptions;
  readonly #life = new AbortController();
  readonly #attachment = createAttachment({
    attached: (video, signal) => this.#attached(video, signal),
    detached: () => {
      this.#hold();
      this.#options.controls.detach();
      this.#engine?.detach();
      this.#refresh();
    },
  });
  readonly programme = createProgramme({
    nowMs: () => this.#options.now(),
    video: () => this.#video,
    engine: () => this.#engine,
  });
  readonly #wish = createPlayWish({
    answered: (autoplay) => {
      this.#patch({autoplay});
      this.#refresh();
    },
    isCurrent: (video) => video === this.#video,
  });
  readonly #live = createLivePlay();
  readonly cues = createCues((seconds) => this.programme.dateAt(seconds));
  #stream: Stream | undefined;
  #run: StreamRun | undefined;
  #failure: Trouble | undefined;
  #shown = false;

  constructor(options: StreamPlayerOptions) {
    this.#options = options;
    const {signal} = this.#life;
    watchPage({
      returned: () => {
        this.#run?.hurry();
        this.#catchUp();
      },
      woke: () => this.#run?.renew(),
      blocked: (violation) => {
        const trouble = this.#run && this.#stream && troubleOfCsp(violation, this.#stream.url);
        if (trouble && !this.#shown) this.#fail(trouble);
      },
      nowMs: options.now,
      signal,
    });
    options.signal?.addEventListener('abort', () => this.close(), {signal});
    if (options.signal?.aborted) this.close();
  }

  load(stream: Stream): void {
    if (this.#life.signal.aborted || stream.url === this.#stream?.url) return;
    this.#closeRun();
    this.#stream = stream;
    this.#shown = false;
    this.#live.begin();
    this.cues.clear();
    if (this.programme.begin(stream.startsAt)) this.#live.leave();
    this.#patch({live: stream.live, atLiveEdge: stream.live, latencyMs: undefined, window: undefined});
    this.#open();
  }

  attach(video: HTMLVideoElement): () => void {
    return this.#life.signal.aborted ? () => {} : this.#attachment.attach(video);
  }

  play(): void {
    if (this.#life.signal.aborted) return;
    this.#wish.want();
    if (this.#options.state.get().autoplay === 'off') this.#patch({autoplay: 'waiting'});
    this.#open();
    this.#start();
  }

  pause(): void {
    this.#wish.drop();
    this.#video?.pause();
    this.#refresh();
  }

  setRate(rate: number): void {
    this.#live.setRate(rate, this.#video);
    this.#refresh();
  }

  seek(dateMs: number): void {
    if (this.#life.signal.aborted || !Number.isFinite(dateMs)) return;
    this.#live.leave();
    this.programme.seek(dateMs);
    if (this.#options.state.get().status === 'ended') this.#start();
    this.#refresh();
  }

  goLive(): void {
    this.#live.follow(this.#video);
    this.programme.release();
    this.play();
  }

  retry(): void {
    if (!this.#failure && !this.#run?.trouble()) return;
    this.#hold();
    this.#closeRun();
    this.play();
  }

  close(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    this.#closeRun();
    this.#stream = undefined;
    this.#wish.drop();
    this.programme.begin(undefined);
    this.#attachment.detach();
    this.#refresh();
  }

  get #video(): HTMLVideoElement | undefined {
    return this.#attachment.video();
  }

  get #engine(): Engine | undefined {
    return this.#run?.engine();
  }

  #attached(video: HTMLVideoElement, signal: AbortSignal): void {
    const {controls} = this.#options;
    controls.attach(video, {changed: () => this.#refresh(), signal});
    this.#live.attach(video);
    watchVideo({
      video,
      receiver: {
        changed: () => this.#refresh(),
        toggled: () => {
          if (this.#wish.toggled(video)) this.#catchUp();
          this.#refresh();
        },
        seeking: () => this.#live.seeking(video, this.#engine),
        tracksAdded: () => controls.tracksAdded(),
        emptied: () => this.#hold(),
        measured: () => this.programme.settle(),
        tick: () => this.#tick(video),
      },
      signal,
    });
    this.#ready(this.#engine, true);
    this.#open();
  }

  // Whoever watches live wants what is live then; everybody else wants to go on where they were.
  #hold(): void {
    const {live, status} = this.#options.state.get();
    if (status !== 'ended' && !(live && this.#live.isFollowing())) this.programme.hold();
  }

  #open(): void {
    const stream = this.#stream;
    const video = this.#video;
    if (stream && video && this.#wish.isWanted() && !this.#run && !this.#failure) {
      const {capabilities = detectCapabilities, random, controls} = this.#options;
      const plan = planEngine(capabilities(video));
      if (!plan) return this.#fail(troubleOfBrowser(stream.url));
      this.#live.catchUpBy(plan.catchUpRate);
      this.#run = runStream({
        url: stream.url,
        fallbackUrl: stream.fallbackUrl,
        plan,
        random,
        receiver: {
          opened: (live) => {
            this.#patch({live, ...(live ? {} : {atLiveEdge: false, latencyMs: undefined})});
            this.programme.settle();
          },
          advanced: () => {
            this.programme.settle();
            if (this.#run?.trouble() || isStarved(this.#video)) this.#catchUp();
          },
          captionsLost: () => controls.captionsLost(),
          renditionsChanged: () => {
            controls.renditionsChanged();
            this.#refresh();
          },
          cued: (cue) => void this.cues.tell(cue),
          changed: () => this.#refresh(),
          replaced: () => this.#hold(),
          ready: (engine, first) => this.#ready(engine, first),
          failed: (trouble) => this.#fail(trouble),
          hasPlayed: () => this.#shown,
          isAttached: () => this.#video !== undefined,
        },
      });
      // A native engine is there at once, still within the viewer's tap.
      this.#ready(this.#engine, true);
    }
    this.#refresh();
  }

  #ready(engine: Engine | undefined, first: boolean): void {
    if (!engine || !this.#video) return;
    if (first) {
      this.#options.controls.use(engine);
      engine.attach(this.#video);
    }
    this.programme.settle();
    this.#start();
  }

  #start(): void {
    const video = this.#video;
    if (!video || !this.#wish.isWanted() || !this.#engine) return;
    this.#catchUp();
    this.#wish.start(video);
  }

  #catchUp(): void {
    if (this.#video && this.#wish.isWanted()) this.#live.catchUp(this.#video, this.#engine);
  }

  #tick(video: HTMLVideoElement): void {
    this.#options.controls.tick();
    this.programme.settle();
    const {live, status} = this.#options.state.get();
    if (live && this.#shown) {
      const moment = {playhead: this.programme.playhead(), nowMs: this.#options.now(), playing: status === 'playing'};
      this.#patch(this.#live.tick(video, this.#engine, moment));
    }
    this.#refresh();
  }

  #fail(trouble: Trouble): void {
    this.#hold();
    this.#closeRun();
    this.#failure = trouble;
    this.#refresh();
  }

  #closeRun(): void {
    this.#run?.close();
    this.#run = undefined;
    this.#failure = undefined;
    this.#options.controls.use(undefined);
  }

  #refresh(): void {
    const video = this.#video;
    if (video && this.#run && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#shown = true;
    const before = this.#options.state.get();
    const {status, problem} = describeStatus(before, {
      loaded: this.#stream !== undefined,
      trouble: this.#run?.trouble(),
      failure: this.#failure,
      wanted: this.#wish.isWanted(),
      shown: this.#shown,
      ended: this.#shown && video?.ended === true,
      starved: isStarved(video),
    });
    const idle = before.autoplay === 'waiting' && this.#stream && video && !this.#wish.isWanted();
    this.#patch({
      status,
      problem,
      ...(idle ? {autoplay: 'off'} : {}),
      ...this.#options.controls.read(),
      rate: this.#live.rate(),
      window: this.programme.window(),
      approximate: this.programme.playhead()?.approximate ?? false,
    });
    if (problem && problem !== before.problem) this.#options.report(problem);
  }

  #patch(patch: Partial<PlaybackState>): void {
    const before = this.#options.state.get();
    const next = patchState(before, patch);
    if (next !== before) this.#options.state.set(next);
  }
}
