import {readFile} from 'node:fs/promises';
import {extname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {send} from './answer.js';
import type {Handler} from './routes.js';

const types: {readonly [extension: string]: string} = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
};

/** Answers with the files of one folder and nothing outside it; `missing` answers where there is no such file. */
export function files({folder, missing}: {folder: URL; missing: Handler}): Handler {
  return async (call) => {
    const file = inside(folder, call.params['rest'] ?? '');
    const type = file && types[extname(file)];
    const bytes = type ? await readFile(file).catch(() => undefined) : undefined;
    if (!type || !bytes) return missing(call);
    // Revalidated on every use: these files change while somebody works on them.
    send(call.response, bytes, type, {headers: {'cache-control': 'no-cache', 'access-control-allow-origin': '*'}});
  };
}

function inside(folder: URL, path: string): string | undefined {
  try {
    const url = new URL(`./${path}`, folder);
    return url.href.startsWith(folder.href) ? fileURLToPath(url) : undefined;
  } catch {
    return undefined;
  }
}
