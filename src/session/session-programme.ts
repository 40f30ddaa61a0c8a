import type {Playback} from '../playback/playback.js';
import type {Stage} from '../show/show.js';
import type {Slices} from './slices.js';

export interface SessionProgrammeOptions {
  readonly slices: Pick<Slices, 'manifest' | 'stage' | 'shop'>;
  readonly playback: Playback;
  /** Begin to play as soon as there is something to play. */
  readonly autoplay: boolean;
}

/** What a session plays, and when it is meant to be: the trailer, the show, its recording. */
export interface SessionProgramme {
  /** Programme date of the frame on screen, or at a position; undefined where that is no frame of the show. */
  playheadMs(mediaSeconds?: number): number | undefined;
  watchTrailer(): void;
  watchRecording(): void;
  close(): void;
}

export function sessionProgramme({slices, playback, autoplay}: SessionProgrammeOptions): SessionProgramme {
  const {manifest, stage, shop} = slices;
  let plays = false;
  let onTrailer = false;

  const play = (): void => {
    plays = true;
    playback.play();
  };

  // Loading the same stream twice changes nothing, so every turn of the stage may ask.
  const follow = ({status}: Stage): void => {
    const stream = manifest.get()?.stream;
    const isOver = status === 'ended' || status === 'cancelled';
    if (stream && !(stream.live && (isOver || status === 'scheduled'))) {
      // Who was watching the trailer is watching: the show goes on from there.
      const wanted = onTrailer || (!plays && autoplay);
      onTrailer = false;
      playback.load(stream);
      if (wanted) play();
      plays = true;
      return;
    }
    // Where nothing has been played, no player is loaded to be stopped.
    if (isOver && plays) playback.pause();
  };

  const stops = [
    stage.listen(follow),
    shop.listen(({startsAt, endsAt}) => {
      const known = manifest.get();
      if (!known || startsAt === undefined || (known.startsAt === startsAt && known.endsAt === endsAt)) return;
      manifest.set({...known, startsAt, endsAt});
    }),
  ];

  return {
    playheadMs: (mediaSeconds) => (onTrailer ? undefined : playback.playhead(mediaSeconds)?.dateMs),
    watchTrailer() {
      const trailer = manifest.get()?.trailer;
      if (!trailer || stage.get().status !== 'scheduled') return;
      onTrailer = true;
      playback.load(trailer);
      play();
    },
    watchRecording() {
      const known = manifest.get();
      const {recording} = shop.get();
      if (!known || !recording) return;
      onTrailer = false;
      // As one reads it who opens the page now.
      manifest.set({...known, status: 'ended', stream: recording});
      playback.load(recording);
      play();
    },
    close() {
      for (const stop of stops) stop();
    },
  };
}
