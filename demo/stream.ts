import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Mount} from './http/serve.js';
import {createFileOrigin, createOrigin, startRtmp, type Origin} from './origin/index.js';
import {packageRoot} from './package-root.js';

export interface StreamOptions {
  readonly hls?: string | undefined;
  readonly rtmp: boolean;
  /** Where a stream that comes in by RTMP is kept. */
  readonly workDirectory: string;
  /** Where encoders send to. */
  readonly rtmpPort: number;
  /** Programme date of the clip's first frame, in milliseconds since 1970; one round ago where missing. */
  readonly startedAt?: number | undefined;
  readonly log: (line: string) => void;
}

export interface Stream {
  /** Its playlist: relative to the shop where it is served from there. */
  readonly url: string;
  readonly mounts: readonly Mount[];
  /** The clip's, where the clip is on air. */
  readonly origin?: Origin | undefined;
  close(): Promise<void>;
}

/** The stream of the show: the clip, what an encoder sends, or one from elsewhere. Rejects where ffmpeg is missing. */
export async function openStream({hls, rtmp, workDirectory, rtmpPort, startedAt, log}: StreamOptions): Promise<Stream> {
  if (hls !== undefined) return {url: hls, mounts: [], close: async () => undefined};
  if (rtmp) {
    const directory = join(workDirectory, 'stream');
    await mkdir(directory, {recursive: true});
    const stop = new AbortController();
    const listening = startRtmp({port: rtmpPort, directory, signal: stop.signal, log});
    // That there is no ffmpeg is known at once; all else comes later and is only told.
    await Promise.race([listening, new Promise((resolve) => setTimeout(resolve, 100))]);
    listening.catch((error: unknown) => log(String(error)));
    const files = createFileOrigin(directory, '/live');
    return {
      url: '/live/show.m3u8',
      mounts: [(request, response) => files.handle(request, response)],
      async close() {
        stop.abort();
        await listening.catch(() => undefined);
      },
    };
  }
  const directory = fileURLToPath(new URL('demo/clip/media/', packageRoot));
  const origin = createOrigin({directory, prefix: '/live', ...(startedAt !== undefined && {startedAt})});
  return {
    url: '/live/show.m3u8',
    mounts: [(request, response) => origin.handle(request, response)],
    origin,
    close: async () => origin.close(),
  };
}
