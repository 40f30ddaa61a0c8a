import {fetchOnce} from '../early/fetch-once.js';
import {PLAYLIST_START, readPlaylist, type Playlist} from './playlist.js';
import {troubleOfNetwork, troubleOfStatus, type Trouble} from './trouble.js';

export type FetchedPlaylist =
  | {readonly ok: true; readonly playlist: Playlist}
  | {readonly ok: false; readonly trouble: Trouble};

export interface FetchPlaylistOptions {
  readonly url: string;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Reads the first playlist of a stream, or says what is wrong with it. Never rejects. */
export async function fetchPlaylist({url, timeoutMs, signal}: FetchPlaylistOptions): Promise<FetchedPlaylist> {
  const request = new AbortController();
  const abort = () => request.abort();
  const timer = setTimeout(abort, timeoutMs);
  signal.addEventListener('abort', abort);
  if (signal.aborted) abort();
  try {
    const response = await fetchOnce(url, {signal: request.signal});
    if (!response.ok) return {ok: false, trouble: troubleOfStatus(response.status, url)};
    const text = await readText(response);
    const playlist = readPlaylist(text, response.url || url);
    return playlist ? {ok: true, playlist} : {ok: false, trouble: troubleOfText(text, response, url)};
  } catch {
    return {ok: false, trouble: troubleOfNetwork(url)};
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', abort);
    // Ends what was not read to its end, such as a film at the URL of a playlist.
    abort();
  }
}

/** Reads on only as long as it can still be a playlist. */
async function readText(response: Response): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return response.text();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const {done, value} = await reader.read();
    text += done ? decoder.decode() : decoder.decode(value, {stream: true});
    const start = text.slice(0, PLAYLIST_START.length);
    if (done || !PLAYLIST_START.startsWith(start)) return text;
  }
}

function troubleOfText(text: string, response: Response, url: string): Trouble {
  const type = response.headers.get('content-type') ?? 'no content type';
  const start = JSON.stringify(text.slice(0, 40));
  return {kind: 'invalid', url, message: `Not an HLS playlist: ${url} answered ${type}, starting with ${start}.`};
}
