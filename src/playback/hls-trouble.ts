import type {ErrorData} from 'hls.js';
import {troubleOfNetwork, troubleOfStatus, type Trouble} from './trouble.js';

/** What a fatal error of hls.js means for the viewer. */
export function troubleOfHls(error: ErrorData, streamUrl: string): Trouble {
  const url = error.url ?? error.frag?.url ?? streamUrl;
  const {details} = error;
  const message = `${error.error.message} (hls.js: ${details}, ${url})`;
  // `…ParsingError` is of a playlist or of a segment: a proxy answers both with a web page.
  if (/ParsingError$|^manifestIncompatible|^keySystem/.test(details)) return {kind: 'invalid', url, message};
  if (error.type === 'networkError') {
    const status = error.response?.code ?? 0;
    // A segment that has left the window also answers 404: only a playlist speaks for the stream.
    if (!error.frag && status >= 400) return troubleOfStatus(status, url);
    return status >= 400 ? {kind: 'unreachable', url, message} : troubleOfNetwork(url);
  }
  return {kind: 'undecodable', url, message};
}

/** The captions failed, not the picture. */
export function isOfCaptions({context, frag}: ErrorData): boolean {
  const type: string | undefined = frag?.type ?? context?.type;
  return type === 'subtitle' || type === 'subtitleTrack';
}
