import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {joinRuns} from './join-runs.js';
import {sendMedia, sendMethod, sendStatus} from './send-media.js';

export interface FileOrigin {
  /** Answers a request under the prefix; `false` for any other, which it leaves alone. */
  handle(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
}

/**
 * Serves the HLS files that a packager writes into one directory, under `prefix` (such as `/live`). Only plain names with a
 * media suffix are looked up, so no path leads out of the directory.
 */
export function createFileOrigin(directory: string, prefix: string): FileOrigin {
  const answer = async (name: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!/^\w[\w-]*\.(?:m3u8|m4s|mp4|ts|vtt)$/.test(name)) {
      sendStatus(response, 404);
      return;
    }
    try {
      const body = await readFile(join(directory, name));
      if (name.endsWith('.m3u8')) sendMedia(request, response, {name, body: joinRuns(body.toString('utf8')), kind: 'live'});
      else sendMedia(request, response, {name, body, kind: 'fixed'});
    } catch {
      sendStatus(response, 404);
    }
  };
  return {
    handle(request, response) {
      const [path = ''] = (request.url ?? '').split('?', 1);
      if (!path.startsWith(`${prefix}/`)) return false;
      if (sendMethod(request, response)) return true;
      return answer(path.slice(prefix.length + 1), request, response).then(() => true);
    },
  };
}
