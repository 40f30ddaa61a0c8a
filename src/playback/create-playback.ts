import type {WritableAtom} from '../atom/atom.js';
import type {Stream} from '../protocol/index.js';
import {createAttachment} from './attachment.js';
import {createCaptionsWish} from './captions-wish.js';
import {troubleOfCsp, type CspViolation} from './csp.js';
import {detectCapabilities, planEngine, type Capabilities, type Engine} from './engine.js';
import {createLiveFollower, type LivePlace} from './live-follower.js';
import {setPictureInPicture} from './picture-in-picture.js';
import type {Playback, PlaybackProblem, PlaybackState, Playhead} from './playback.js';
import {describeStatus, patchState} from './playback-status.js';
import {createProgrammeClock} from './programme-clock.js';
import {startVideo} from './start-video.js';
import {runStream, type StreamRun} from './stream-run.js';
import {troubleOfBrowser, type Trouble} from './trouble.js';
import {isStarved, videoState} from './video-state.js';
import {watchPage} from './watch-page.js';
import {watchVideo} from './watch-video.js';

export interface PlaybackOptions {
  /** Written to from here on. Its `muted` and `volume` are where the first video starts. */
  readonly state: WritableAtom<PlaybackState>;
  /** The server's clock, in milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 to 1, as `Math.random()`. */
  readonly random: () => number;
  /** Called once for each problem that a viewer can see. */
  readonly report: (problem: PlaybackProblem) => void;
  /** What the browser can play; found out where missing. */
  readonly capabilities?: ((video: HTMLVideoElement) => Capabilities) | undefined;
  /** Closes the playback. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Nothing is requested before there is a stream, an element and the wish to play: until then the status is `paused`. The
 * wish may come first.
 */
export function createPlayback(options: PlaybackOptions): Playback {
  return new StreamPlayback(options);
}

/** Steps of `latencyMs`: finer ones would only make everybody render. */
const LATENCY_STEP_MS = 100;

class StreamPlayback implements Playback {
  readonly state: WritableAtom<PlaybackState>;
  readonly #options: PlaybackOptions;
  readonly #life = new AbortController();
  readonly #clock = createProgrammeClock();
  readonly #attachment = createAttachment({
    attached: (video, signal) => this.#attached(video, signal),
    detached: () => {
      this.#run?.engine()?.detach();
      this.#refresh();
    },
  });
  readonly #captions = createCaptionsWish({languages: () => navigator.languages, elapsedMs: () => performance.now()});
  #follower = createLiveFollower();
  #stream: Stream | undefined;
  #run: StreamRun | undefined;
  #failure: Trouble | undefined;
  #wanted = false;
  #shown = false;

  constructor(options: PlaybackOptions) {
    this.#options = options;
    this.state = options.state;
    const {signal} = this.#life;
    const blocked = (violation: CspViolation) => {
      const trouble = this.#stream && this.#run && !this.#shown && troubleOfCsp(violation, this.#stream.url);
      if (trouble) this.#fail(trouble);
    };
    const returned = () => {
      this.#run?.hurry();
      this.#catchUp();
    };
    watchPage({returned, blocked, signal});
    options.signal?.addEventListener('abort', () => this.close(), {signal});
    if (options.signal?.aborted) this.close();
  }

  playhead(): Playhead | undefined {
    const engine = this.#run?.engine();
    if (!this.#shown || !this.#video || !engine) return this.#clock.last();
    return this.#clock.read({
      mediaSeconds: this.#video.currentTime,
      dateMs: engine.dateMs(),
      latencyMs: engine.latencyMs(),
      nowMs: this.#options.now(),
    });
  }

  load(stream: Stream): void {
    if (this.#life.signal.aborted || stream.url === this.#stream?.url) return;
    this.#closeRun();
    this.#stream = stream;
    this.#shown = false;
    this.#follower = createLiveFollower();
    this.#patch({live: stream.live, atLiveEdge: stream.live, latencyMs: undefined});
    this.#open();
  }

  attach(video: HTMLVideoElement): () => void {
    return this.#life.signal.aborted ? () => {} : this.#attachment.attach(video);
  }

  play(): void {
    if (this.#life.signal.aborted) return;
    this.#wanted = true;
    if (this.state.get().autoplay === 'off') this.#patch({autoplay: 'waiting'});
    this.#open();
    this.#start();
  }

  pause(): void {
    this.#wanted = false;
    this.#video?.pause();
    this.#refresh();
  }

  setMuted(muted: boolean): void {
    if (this.#video) this.#video.muted = muted;
    this.#patch({muted});
  }

  setVolume(volume: number): void {
    const bounded = Math.min(1, Math.max(0, volume || 0));
    if (this.#video) this.#video.volume = bounded;
    this.#patch({volume: bounded});
  }

  setCaptions(on: boolean): void {
    this.#captions.set(on, this.#video);
    this.#refresh();
  }

  setPictureInPicture(on: boolean): void {
    if (this.#video) void setPictureInPicture(this.#video, on);
  }

  seek(dateMs: number): void {
    const head = this.playhead();
    if (this.#video && head) this.#video.currentTime += (dateMs - head.dateMs) / 1000;
  }

  setRate(): void {}
  setQuality(): void {}
  setAudioTrack(): void {}
  setCaptionTrack(): void {}
  promptRemote(): void {}
  onCue(): () => void {
    return () => {};
  }

  goLive(): void {
    this.#follower.follow();
    this.play();
  }

  retry(): void {
    if (!this.#failure && !this.#run?.trouble()) return;
    this.#closeRun();
    this.play();
  }

  close(): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    this.#closeRun();
    this.#stream = undefined;
    this.#wanted = false;
    this.#attachment.detach();
    this.#refresh();
  }

  get #video(): HTMLVideoElement | undefined {
    return this.#attachment.video();
  }

  #attached(video: HTMLVideoElement, signal: AbortSignal): void {
    ({muted: video.muted, volume: video.volume} = this.state.get());
    // Without it an iPhone plays in its own full screen, over the shop.
    video.playsInline = true;
    watchVideo({
      video,
      receiver: {
        changed: () => this.#refresh(),
        toggled: () => this.#toggled(video),
        seeking: () => this.#follower.seeking(this.#place(video)),
        tracksAdded: () => this.#captions.apply(video),
        tick: () => this.#tick(video),
      },
      signal,
    });
    this.#ready(this.#run?.engine(), true);
    this.#open();
  }

  #open(): void {
    const stream = this.#stream;
    const video = this.#video;
    if (stream && video && this.#wanted && !this.#run && !this.#failure) {
      const {capabilities = detectCapabilities, random} = this.#options;
      const plan = planEngine(capabilities(video));
      if (!plan) return this.#fail(troubleOfBrowser(stream.url));
      this.#run = runStream({
        url: stream.url,
        plan,
        random,
        receiver: {
          opened: (live) => this.#patch({live, ...(live ? {} : {atLiveEdge: false, latencyMs: undefined})}),
          advanced: () => (this.#run?.trouble() || isStarved(this.#video)) && this.#catchUp(),
          captionsLost: () => this.#captions.lost(),
          changed: () => this.#refresh(),
          ready: (engine, first) => this.#ready(engine, first),
          failed: (trouble) => this.#fail(trouble),
          hasPlayed: () => this.#shown,
          isAttached: () => this.#video !== undefined,
        },
      });
      // A native engine is there at once, still within the viewer's tap.
      this.#ready(this.#run.engine(), true);
    }
    this.#refresh();
  }

  #ready(engine: Engine | undefined, first: boolean): void {
    if (!engine || !this.#video) return;
    if (first) engine.attach(this.#video);
    this.#start();
  }

  #start(): void {
    const video = this.#video;
    if (!video || !this.#wanted || !this.#run?.engine()) return;
    this.#catchUp();
    void startVideo(video).then((outcome) => {
      if (video !== this.#video || !outcome) return;
      if (outcome === 'blocked') this.#wanted = false;
      this.#patch({autoplay: outcome});
      this.#refresh();
    });
  }

  #toggled(video: HTMLVideoElement): void {
    // An emptied element is paused by the engine that changes its source, an ended one by itself.
    if (video.readyState > HTMLMediaElement.HAVE_NOTHING && !video.ended) {
      const resumed = !this.#wanted && !video.paused;
      this.#wanted = !video.paused;
      if (resumed) this.#catchUp();
    }
    this.#refresh();
  }

  #catchUp(): void {
    if (this.#video && this.#wanted) this.#follower.catchUp(this.#place(this.#video));
  }

  #tick(video: HTMLVideoElement): void {
    const {live, status} = this.state.get();
    this.#captions.tick(video);
    if (live && this.#shown) {
      const head = this.playhead();
      const latency = head && Math.max(0, this.#options.now() - head.dateMs);
      this.#patch({
        atLiveEdge: this.#follower.tick(this.#place(video), status === 'playing'),
        latencyMs: latency === undefined ? undefined : Math.round(latency / LATENCY_STEP_MS) * LATENCY_STEP_MS,
      });
    }
    this.#refresh();
  }

  #place(video: HTMLVideoElement): LivePlace {
    return {video, syncSeconds: this.#run?.engine()?.liveSyncSeconds()};
  }

  #fail(trouble: Trouble): void {
    this.#closeRun();
    this.#failure = trouble;
    this.#refresh();
  }

  #closeRun(): void {
    this.#run?.close();
    this.#run = undefined;
    this.#failure = undefined;
    this.#clock.reset();
  }

  #refresh(): void {
    const video = this.#video;
    if (video && this.#run && video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) this.#shown = true;
    const before = this.state.get();
    const loaded = this.#stream !== undefined;
    const {status, problem} = describeStatus(before, {
      loaded,
      trouble: this.#run?.trouble(),
      failure: this.#failure,
      wanted: this.#wanted,
      shown: this.#shown,
      ended: this.#shown && video?.ended === true,
      starved: isStarved(video),
    });
    const idle = before.autoplay === 'waiting' && loaded && video && !this.#wanted;
    this.#patch({status, problem, ...(idle ? {autoplay: 'off'} : {}), ...videoState(video)});
    if (problem && problem !== before.problem) this.#options.report(problem);
  }

  #patch(patch: Partial<PlaybackState>): void {
    const before = this.state.get();
    const next = patchState(before, patch);
    if (next !== before) this.state.set(next);
  }
}
