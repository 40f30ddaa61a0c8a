interface PackagedSegment {
  readonly uri: string;
  /** Its own tags: duration, programme date. */
  readonly tags: readonly string[];
  /** Names the initialisation segment it belongs to. */
  readonly key: string;
  /** How many encoders had come and gone before the one that sent it. */
  readonly run: number;
}

/**
 * Makes one playlist of the runs of several encoders. What ffmpeg writes when it appends to a playlist names only the newest
 * initialisation segment and keeps no count of discontinuities; both can be told from the names that `startRtmp()` gives:
 * `segment-<key>-<run>-<n>.m4s` goes with `init-<key>-<run>.mp4`. Any other playlist is given back as it is.
 */
export function joinRuns(playlist: string): string {
  const head: string[] = [];
  const segments: PackagedSegment[] = [];
  let tags: string[] = [];
  for (const line of playlist.split('\n')) {
    if (line === '' || line === '#EXT-X-DISCONTINUITY' || line.startsWith('#EXT-X-MAP:')) continue;
    if (line.startsWith('#EXTINF:') || line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) tags.push(line);
    else if (line.startsWith('#')) head.push(line);
    else {
      const match = /^segment-(\w+-(\d+))-\d+\.m4s$/.exec(line);
      if (!match) return playlist;
      segments.push({uri: line, tags, key: match[1] ?? '', run: Number(match[2])});
      tags = [];
    }
  }
  const first = segments[0];
  if (!first) return playlist;
  const lines = [...head, `#EXT-X-DISCONTINUITY-SEQUENCE:${first.run}`];
  let key: string | undefined;
  for (const segment of segments) {
    if (segment.key !== key) {
      if (key !== undefined) lines.push('#EXT-X-DISCONTINUITY');
      lines.push(`#EXT-X-MAP:URI="init-${segment.key}.mp4"`);
    }
    key = segment.key;
    lines.push(...segment.tags, segment.uri);
  }
  return `${lines.join('\n')}\n`;
}
