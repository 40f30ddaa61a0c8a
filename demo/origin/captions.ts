import type {Clip} from './clip.js';
import type {Segment} from './timeline.js';

/**
 * What is said during one segment, as a WebVTT file of its own. A line that goes on in the next segment is repeated there
 * with the same id and times, as RFC 8216 (section 3.1.4) asks; players show it once.
 */
export function captionSegment(clip: Clip, {index}: Segment): string {
  const fromMs = clip.segmentDurationsMs.slice(0, index).reduce((sum, ms) => sum + ms, 0);
  const toMs = fromMs + (clip.segmentDurationsMs[index] ?? 0);
  const cues = clip.lines.flatMap((line, i) =>
    line.fromMs < toMs && line.toMs > fromMs
      ? [`${i + 1}\n${clock(line.fromMs)} --> ${clock(line.toMs)}\n${escape(line.text)}\n`]
      : [],
  );
  // The media clock starts over with each loop, so a cue's time in the clip is its time in the media.
  return ['WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n', ...cues].join('\n');
}

function clock(ms: number): string {
  return new Date(ms).toISOString().slice(11, 23);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
