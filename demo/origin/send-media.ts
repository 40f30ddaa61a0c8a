import type {IncomingMessage, ServerResponse} from 'node:http';

const types: Readonly<Record<string, string>> = {
  m3u8: 'application/vnd.apple.mpegurl',
  m4s: 'video/iso.segment',
  mp4: 'video/mp4',
  ts: 'video/mp2t',
  vtt: 'text/vtt; charset=utf-8',
  jpg: 'image/jpeg',
  json: 'application/json',
};

export interface Media {
  readonly name: string;
  readonly body: Buffer | string;
  /** `live` is asked for again each time; `fixed` never changes under its name. */
  readonly kind: 'live' | 'fixed';
}

const cors = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'content-length, content-range, date',
};

/** Answers a GET or HEAD with media: type, CORS, caching and byte ranges (RFC 9110, section 14). */
export function sendMedia(request: IncomingMessage, response: ServerResponse, {name, body, kind}: Media): void {
  const bytes = typeof body === 'string' ? Buffer.from(body) : body;
  const headers: Record<string, string | number> = {
    ...cors,
    'content-type': types[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream',
    'cache-control': kind === 'live' ? 'no-cache' : 'public, max-age=3600, immutable',
    'accept-ranges': 'bytes',
    'x-content-type-options': 'nosniff',
  };
  const range = rangeOf(request.headers.range, bytes.length);
  if (range === 'unsatisfiable') {
    response.writeHead(416, {...headers, 'content-range': `bytes */${bytes.length}`}).end();
    return;
  }
  const part = range === 'whole' ? bytes : bytes.subarray(range.from, range.to + 1);
  headers['content-length'] = part.length;
  if (range !== 'whole') headers['content-range'] = `bytes ${range.from}-${range.to}/${bytes.length}`;
  response.writeHead(range === 'whole' ? 200 : 206, headers);
  response.end(request.method === 'HEAD' ? undefined : part);
}

/** Answers with a status and no media. */
export function sendStatus(response: ServerResponse, status: number, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(status, {...cors, 'cache-control': 'no-store', 'content-length': '0', ...headers}).end();
}

/** Answers what is neither GET nor HEAD; `false` when the request is one of those. */
export function sendMethod(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const allow = 'GET, HEAD, OPTIONS';
  if (request.method === 'OPTIONS') {
    sendStatus(response, 204, {allow, 'access-control-allow-methods': allow, 'access-control-allow-headers': 'range', 'access-control-max-age': '600'});
  } else sendStatus(response, 405, {allow});
  return true;
}

type ByteRange = 'whole' | 'unsatisfiable' | {readonly from: number; readonly to: number};

/** One byte range; several, or one that cannot be read, are ignored as the RFC allows. */
function rangeOf(header: string | undefined, length: number): ByteRange {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, first = '', last = ''] = match ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '') {
    const from = Math.max(0, length - Number(last));
    return Number(last) === 0 || length === 0 ? 'unsatisfiable' : {from, to: length - 1};
  }
  const from = Number(first);
  const to = last === '' ? length - 1 : Math.min(Number(last), length - 1);
  if (last !== '' && Number(last) < from) return 'whole';
  return from < length ? {from, to} : 'unsatisfiable';
}
