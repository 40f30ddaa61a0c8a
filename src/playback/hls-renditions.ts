import type Hls from 'hls.js';
import type {Renditions} from './engine.js';
import type {MediaTrack, Quality} from './playback.js';

/** What a multivariant playlist offers, as a viewer would choose: one quality per height, one track per name. */
export interface HlsRenditions {
  read(): Renditions;
  setQuality(id: string): void;
  setAudioTrack(id: string): void;
}

const AUTO = -1;

export function hlsRenditions(hls: Hls): HlsRenditions {
  const qualities = (): Quality[] => {
    const best = new Map<string, Quality>();
    // By rising bitrate: the last one of a height is the best.
    for (const {height, bitrate, maxBitrate} of hls.levels) {
      const quality = {id: qualityId(height, bitrate), height, bitrate: maxBitrate || bitrate};
      best.set(quality.id, quality);
    }
    const sorted = [...best.values()].sort((a, b) => b.height - a.height || b.bitrate - a.bitrate);
    return sorted.length > 1 ? sorted : [];
  };
  const audioTracks = (): MediaTrack[] => {
    const tracks = hls.audioTracks.map(({name, lang}) => ({id: trackId(name, lang), label: name, ...(lang && {lang})}));
    return tracks.length > 1 ? tracks : [];
  };

  return {
    read() {
      const tracks = audioTracks();
      return {qualities: qualities(), audioTracks: tracks, audioTrack: tracks[hls.audioTrack]?.id};
    },
    setQuality(id) {
      // The best one of a height is the last.
      const level = hls.levels.map(({height, bitrate}) => qualityId(height, bitrate)).lastIndexOf(id);
      // What is on screen plays on, what is ahead in the buffer is loaded anew; for the engine's own choice it may stay.
      if (level === AUTO) hls.loadLevel = AUTO;
      else if (level !== hls.loadLevel || hls.autoLevelEnabled) hls.nextLevel = level;
    },
    setAudioTrack(id) {
      const track = hls.audioTracks.findIndex(({name, lang}) => trackId(name, lang) === id);
      if (track >= 0 && track !== hls.audioTrack) hls.audioTrack = track;
    },
  };
}

/** The same in another playlist of the same show. */
function qualityId(height: number, bitrate: number): string {
  return height > 0 ? `${height}p` : `${bitrate}`;
}

function trackId(name: string, lang: string | undefined): string {
  return [lang, name].join(' ');
}
