import type {Renditions} from './engine.js';

/** HTML's list of the sounds of a video: in WebKit only. */
interface SoundTrack {
  readonly label: string;
  readonly language: string;
  enabled: boolean;
}

interface SoundVideo extends HTMLVideoElement {
  readonly audioTracks?: ArrayLike<SoundTrack>;
}

export function nativeAudio(video: SoundVideo | undefined): Pick<Renditions, 'audioTracks' | 'audioTrack'> {
  const tracks = Array.from(video?.audioTracks ?? []);
  if (tracks.length < 2) return {audioTracks: []};
  const heard = tracks.find(({enabled}) => enabled);
  return {
    audioTracks: tracks.map((track) => ({id: idOf(track), label: track.label, ...(track.language && {lang: track.language})})),
    audioTrack: heard && idOf(heard),
  };
}

export function chooseNativeAudio(video: SoundVideo | undefined, id: string): void {
  const tracks = Array.from(video?.audioTracks ?? []);
  if (tracks.some((track) => idOf(track) === id)) for (const track of tracks) track.enabled = idOf(track) === id;
}

function idOf({label, language}: SoundTrack): string {
  return [language, label].join(' ');
}
