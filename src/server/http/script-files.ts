import {readdirSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {brotliCompress} from 'node:zlib';
import {corsHeaders, type Origins} from '../origins.js';

/** Where the script tag's file and its chunks are served. */
const PREFIX = '/live-shop/';

/** The build behind the script tag, as the package brings it. */
const DIRECTORY = fileURLToPath(new URL('../../cdn/', import.meta.url));

// A chunk carries the hash of its content in its name; the first file is the one that may change.
const CACHE = {chunk: 'public, max-age=31536000, immutable', first: 'public, max-age=300, stale-while-revalidate=86400'};

const compress = promisify(brotliCompress);

/**
 * Serves the script tag's build, so that one server is enough for a merchant: `/live-shop/live-shop.js`. Only names that
 * the build has are looked up, so no path leads out of it. Answers `false`, and does nothing, for any other path.
 */
export function createScriptFiles(origins: Origins): (request: IncomingMessage, response: ServerResponse) => boolean {
  const names = new Set(list(DIRECTORY));
  const bodies = new Map<string, Promise<Buffer>>();

  /** The content of a file, read and compressed once. */
  function bodyOf(name: string, brotli: boolean): Promise<Buffer> {
    const key = `${name} ${brotli}`;
    const known = bodies.get(key);
    if (known) return known;
    const body = readFile(join(DIRECTORY, name)).then((plain) => (brotli ? compress(plain) : plain));
    bodies.set(key, body);
    // One failure is not for ever.
    body.catch(() => bodies.delete(key));
    return body;
  }

  async function send(name: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const brotli = /\bbr\b(?!\s*;\s*q=0(?:\.0*)?\s*(?:,|$))/.test(String(request.headers['accept-encoding'] ?? ''));
    const body = await bodyOf(name, brotli);
    const cors = corsHeaders(origins, request.headers.origin);
    response.writeHead(200, {
      ...cors,
      'content-type': 'text/javascript; charset=utf-8',
      'content-length': body.length,
      'cache-control': name.startsWith('chunks/') ? CACHE.chunk : CACHE.first,
      'x-content-type-options': 'nosniff',
      'vary': ['accept-encoding', ...('vary' in cors ? [cors['vary']] : [])].join(', '),
      ...(brotli && {'content-encoding': 'br'}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }

  return (request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    const name = path.startsWith(PREFIX) ? path.slice(PREFIX.length) : '';
    if (!names.has(name)) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405, {allow: 'GET, HEAD'}).end();
    else send(name, request, response).catch(() => response.destroy());
    return true;
  };
}

function list(directory: string): readonly string[] {
  try {
    const files = readdirSync(directory, {recursive: true}).map((name) => String(name).replaceAll('\\', '/'));
    return files.filter((name) => name.endsWith('.js'));
  } catch {
    // The package was compiled without its bundle: then this server has no script to serve.
    return [];
  }
}
