import type {Clip} from './clip.js';
import type {SegmentWindow, Timeline} from './timeline.js';

export interface MediaPlaylistOptions {
  readonly window: SegmentWindow;
  readonly timeline: Timeline;
  readonly uri: (sequence: number) => string;
  /** URI of the initialisation segment (EXT-X-MAP), where there is one. */
  readonly map?: string;
  readonly ended: boolean;
}

/** A live media playlist (RFC 8216, section 4.4.3). */
export function mediaPlaylist({window, timeline, uri, map, ended}: MediaPlaylistOptions): string {
  const lines = [
    '#EXTM3U',
    '#EXT-X-VERSION:7',
    `#EXT-X-TARGETDURATION:${Math.round(Math.max(...timeline.clip.segmentDurationsMs) / 1000)}`,
    `#EXT-X-MEDIA-SEQUENCE:${window.segments[0]?.sequence ?? 0}`,
    `#EXT-X-DISCONTINUITY-SEQUENCE:${window.discontinuitySequence}`,
    '#EXT-X-INDEPENDENT-SEGMENTS',
  ];
  if (map !== undefined) lines.push(`#EXT-X-MAP:URI="${map}"`);
  for (const segment of window.segments) {
    if (timeline.isDiscontinuous(segment)) lines.push('#EXT-X-DISCONTINUITY');
    lines.push(
      `#EXT-X-PROGRAM-DATE-TIME:${new Date(segment.startsAt).toISOString()}`,
      `#EXTINF:${(segment.durationMs / 1000).toFixed(3)},`,
      uri(segment.sequence),
    );
  }
  if (ended) lines.push('#EXT-X-ENDLIST');
  return `${lines.join('\n')}\n`;
}

export interface MultivariantOptions {
  readonly video: string;
  /** URI of the captions' media playlist; without it no subtitles group is announced. */
  readonly captions?: string;
  /** URI of the media playlist of the sound, where the video has none; offered in two languages. */
  readonly sound?: string;
}

/** A multivariant playlist with one variant (RFC 8216, section 4.4.6). */
export function multivariantPlaylist(clip: Clip, {video, captions, sound}: MultivariantOptions): string {
  const lines = ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-INDEPENDENT-SEGMENTS'];
  if (captions !== undefined) {
    lines.push(
      `#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="captions",NAME="English",LANGUAGE="en",DEFAULT=NO,AUTOSELECT=YES,FORCED=NO,` +
        `CHARACTERISTICS="public.accessibility.transcribes-spoken-dialog",URI="${captions}"`,
    );
  }
  if (sound !== undefined) {
    const languages = ['NAME="English",LANGUAGE="en",DEFAULT=YES', 'NAME="Deutsch",LANGUAGE="de",DEFAULT=NO'];
    for (const [index, language] of languages.entries()) {
      lines.push(`#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="sound",${language},AUTOSELECT=YES,URI="${sound}?track=${index}"`);
    }
  }
  lines.push(
    `#EXT-X-STREAM-INF:BANDWIDTH=${clip.bandwidth},AVERAGE-BANDWIDTH=${clip.averageBandwidth},CODECS="${clip.codecs}",` +
      `RESOLUTION=${clip.width}x${clip.height},FRAME-RATE=${clip.frameRate.toFixed(3)},CLOSED-CAPTIONS=NONE` +
      (captions === undefined ? '' : ',SUBTITLES="captions"') +
      (sound === undefined ? '' : ',AUDIO="sound"'),
    video,
  );
  return `${lines.join('\n')}\n`;
}
