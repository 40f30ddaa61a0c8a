import {copyFile, mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

export interface RecordedClip {
  readonly durationMs: number;
}

export interface RecordOptions {
  /** Programme date that the playlist gives its first frame; a playlist without dates where missing. */
  readonly startsAt?: number;
  readonly seconds: number;
  /** What the playlist itself tells, by seconds (EXT-X-DATERANGE). */
  readonly cues?: readonly (readonly [seconds: number, data: object])[];
}

/** Writes the first seconds of the demo's clip as a recording: `show.m3u8` with its segments. */
export async function recordClip(directory: string, {startsAt, seconds, cues = []}: RecordOptions): Promise<RecordedClip> {
  const media = 'demo/clip/media';
  const {segmentDurationsMs} = JSON.parse(await readFile(join(media, 'clip.json'), 'utf8')) as {
    readonly segmentDurationsMs: readonly number[];
  };
  await mkdir(directory, {recursive: true});
  await copyFile(join(media, 'init.mp4'), join(directory, 'init.mp4'));
  const lines = [
    '#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-PLAYLIST-TYPE:VOD',
    `#EXT-X-TARGETDURATION:${Math.ceil(Math.max(...segmentDurationsMs) / 1000)}`, '#EXT-X-MAP:URI="init.mp4"',
  ];
  for (const [at, data] of cues) {
    const date = new Date((startsAt ?? 0) + at * 1000).toISOString();
    const text = encodeURIComponent(JSON.stringify(data));
    lines.push(`#EXT-X-DATERANGE:ID="cue-${at}",START-DATE="${date}",X-LIVE-SHOP="${text}"`);
  }
  let durationMs = 0;
  for (const [index, segmentMs] of segmentDurationsMs.entries()) {
    if (durationMs >= seconds * 1000) break;
    const name = `${String(index).padStart(3, '0')}.m4s`;
    await copyFile(join(media, name), join(directory, name));
    if (startsAt !== undefined) lines.push(`#EXT-X-PROGRAM-DATE-TIME:${new Date(startsAt + durationMs).toISOString()}`);
    lines.push(`#EXTINF:${(segmentMs / 1000).toFixed(3)},`, name);
    durationMs += segmentMs;
  }
  await writeFile(join(directory, 'show.m3u8'), `${[...lines, '#EXT-X-ENDLIST'].join('\n')}\n`);
  return {durationMs};
}
