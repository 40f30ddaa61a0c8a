import type {WritableAtom} from '../atom/atom.js';
import {createCaptionsWish} from './captions-wish.js';
import type {Engine} from './engine.js';
import {setPictureInPicture} from './picture-in-picture.js';
import type {Playback, PlaybackState} from './playback.js';
import {patchState} from './playback-status.js';
import {remoteScreens, type RemoteScreens} from './remote.js';
import {createRenditionsWish} from './renditions-wish.js';
import {videoState} from './video-state.js';

export interface VideoControlsOptions {
  readonly state: WritableAtom<PlaybackState>;
}

export interface AttachControlsOptions {
  /** What `read()` gives may be another now. */
  readonly changed: () => void;
  readonly signal: AbortSignal;
}

/** What a viewer sets about sound, picture, captions and screens: it outlasts the element and the engine. */
export interface VideoControls {
  readonly methods: Pick<
    Playback,
    | 'setMuted' | 'setVolume' | 'setCaptions' | 'setCaptionTrack' | 'setPictureInPicture' | 'setQuality' | 'setAudioTrack'
    | 'promptRemote'
  >;
  attach(video: HTMLVideoElement, options: AttachControlsOptions): void;
  detach(): void;
  use(engine: Engine | undefined): void;
  /** Captions have come that do not know of the viewer's wish yet. */
  tracksAdded(): void;
  /** The captions could not be had and were left out. */
  captionsLost(): void;
  renditionsChanged(): void;
  /** To be called about twice a second. */
  tick(): void;
  /** How all of it stands. */
  read(): Partial<PlaybackState>;
}

export function createVideoControls({state}: VideoControlsOptions): VideoControls {
  const captions = createCaptionsWish({languages: () => navigator.languages, elapsedMs: () => performance.now()});
  const renditions = createRenditionsWish();
  let video: HTMLVideoElement | undefined;
  let engine: Engine | undefined;
  let screens: RemoteScreens | undefined;

  const read = (): Partial<PlaybackState> => ({
    ...videoState(video),
    ...(screens && {remote: screens.state()}),
    ...renditions.state(engine),
  });
  const patch = (values: Partial<PlaybackState>): void => state.set(patchState(state.get(), {...read(), ...values}));

  return {
    methods: {
      setMuted(muted) {
        if (video) video.muted = muted;
        patch({muted});
      },
      setVolume(volume) {
        const bounded = Math.min(1, Math.max(0, volume || 0));
        if (video) video.volume = bounded;
        patch({volume: bounded});
      },
      setCaptions(on) {
        captions.set(on, video);
        patch({});
      },
      setCaptionTrack(id) {
        captions.choose(id, video);
        patch({});
      },
      setPictureInPicture(on) {
        if (video) void setPictureInPicture(video, on);
      },
      setQuality(id) {
        renditions.setQuality(id, engine);
        patch({});
      },
      setAudioTrack(id) {
        renditions.setAudioTrack(id, engine);
        patch({});
      },
      promptRemote: () => screens?.choose(),
    },
    attach(next, {changed, signal}) {
      video = next;
      ({muted: next.muted, volume: next.volume} = state.get());
      // Without it an iPhone plays in its own full screen, over the shop.
      next.playsInline = true;
      screens = remoteScreens({video: next, changed, signal});
    },
    detach() {
      video = undefined;
      screens = undefined;
    },
    use(next) {
      engine = next;
      if (next) renditions.apply(next);
    },
    tracksAdded() {
      if (video) captions.apply(video);
    },
    captionsLost: () => captions.lost(),
    renditionsChanged() {
      if (engine) renditions.apply(engine);
    },
    tick() {
      if (video) captions.tick(video);
    },
    read,
  };
}
