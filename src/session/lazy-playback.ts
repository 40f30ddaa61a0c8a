import type {ReadableAtom, WritableAtom} from '../atom/atom.js';
import type {Playback, PlaybackState} from '../playback/playback.js';
import {lazy} from './lazy.js';

/** A playback whose code is loaded at the first request. */
export function lazyPlayback({state, video: attached, load, failed}: {
  readonly state: ReadableAtom<PlaybackState>;
  /** Where the element that plays is told. */
  readonly video: WritableAtom<HTMLVideoElement | undefined>;
  readonly load: () => Promise<Playback>;
  readonly failed: (error: unknown) => void;
}): Playback {
  const playback = lazy(load, failed);
  return {
    state,
    playhead: (mediaSeconds) => playback.current?.playhead(mediaSeconds),
    load: (stream) => playback.use((it) => it.load(stream)),
    attach(video) {
      let detached = false;
      let detach: (() => void) | undefined;
      attached.set(video);
      playback.use((it) => {
        if (!detached) detach = it.attach(video);
      });
      return () => {
        detached = true;
        if (attached.get() === video) attached.set(undefined);
        detach?.();
      };
    },
    play: () => playback.use((it) => it.play()),
    pause: () => playback.use((it) => it.pause()),
    setMuted: (muted) => playback.use((it) => it.setMuted(muted)),
    setVolume: (volume) => playback.use((it) => it.setVolume(volume)),
    setCaptions: (on) => playback.use((it) => it.setCaptions(on)),
    setPictureInPicture: (on) => playback.use((it) => it.setPictureInPicture(on)),
    seek: (dateMs) => playback.use((it) => it.seek(dateMs)),
    setRate: (rate) => playback.use((it) => it.setRate(rate)),
    setQuality: (id) => playback.use((it) => it.setQuality(id)),
    setAudioTrack: (id) => playback.use((it) => it.setAudioTrack(id)),
    setCaptionTrack: (id) => playback.use((it) => it.setCaptionTrack(id)),
    promptRemote: () => playback.use((it) => it.promptRemote()),
    onCue(callback) {
      let stopped = false;
      let stop: (() => void) | undefined;
      // A stream that is not played says nothing.
      playback.whenThere((it) => {
        if (!stopped) stop = it.onCue(callback);
      });
      return () => {
        stopped = true;
        stop?.();
      };
    },
    goLive: () => playback.use((it) => it.goLive()),
    retry: () => playback.use((it) => it.retry()),
    close: () => playback.drop((it) => it.close()),
  };
}
