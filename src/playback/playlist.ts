/** What an HLS playlist (RFC 8216) asks of the engine that plays it. */
export interface Playlist {
  readonly text: string;
  /** Where it was found in the end, after redirects: relative URLs in it resolve against this. */
  readonly url: string;
  /**
   * It has renditions that the light build of hls.js cannot play: audio in a playlist of its own (light plays silent
   * video, without an error), subtitles, or closed captions.
   */
  readonly needsFullBuild: boolean;
}

/** The first line of every playlist (section 4.3.1.1). */
export const PLAYLIST_START = '#EXTM3U';

/** Undefined where the text is no playlist. */
export function readPlaylist(text: string, url: string): Playlist | undefined {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  if (!lines[0]?.startsWith(PLAYLIST_START)) return undefined;
  return {text, url, needsFullBuild: lines.some(isFullRendition)};
}

function isFullRendition(line: string): boolean {
  if (!line.startsWith('#EXT-X-MEDIA:')) return false;
  // A quoted value may hold anything, such as NAME="TYPE=AUDIO, main".
  const attributes = line.slice('#EXT-X-MEDIA:'.length).replace(/"[^"]*"/g, '""');
  const type = /(?:^|,)TYPE=([A-Z-]+)/.exec(attributes)?.[1];
  return type === 'SUBTITLES' || type === 'CLOSED-CAPTIONS' || (type === 'AUDIO' && /(?:^|,)URI=/.test(attributes));
}
