import type {Engine} from './engine.js';
import type {PlaybackState} from './playback.js';

/** Which picture and which sound the viewer has chosen, whatever engine comes. */
export interface RenditionsWish {
  setQuality(id: string, engine: Engine | undefined): void;
  setAudioTrack(id: string, engine: Engine | undefined): void;
  /** An engine that does not know of the wish yet, or has found its renditions. */
  apply(engine: Engine): void;
  state(engine: Engine | undefined): Pick<PlaybackState, 'qualities' | 'quality' | 'audioTracks' | 'audioTrack'>;
}

const AUTO = 'auto';

export function createRenditionsWish(): RenditionsWish {
  let quality = AUTO;
  let audioTrack: string | undefined;

  return {
    setQuality(id, engine) {
      quality = id;
      engine?.setQuality(id);
    },
    setAudioTrack(id, engine) {
      audioTrack = id;
      engine?.setAudioTrack(id);
    },
    apply(engine) {
      if (quality !== AUTO) engine.setQuality(quality);
      if (audioTrack !== undefined) engine.setAudioTrack(audioTrack);
    },
    state(engine) {
      const {qualities, audioTracks, audioTrack: heard} = engine?.renditions() ?? {qualities: [], audioTracks: []};
      const known = qualities.some(({id}) => id === quality);
      return {qualities, quality: known ? quality : AUTO, audioTracks, audioTrack: heard};
    },
  };
}
