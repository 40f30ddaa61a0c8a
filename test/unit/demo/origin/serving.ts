import {once} from 'node:events';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {fileURLToPath} from 'node:url';
import {createOrigin} from '../../../../demo/origin/create-origin.js';
import type {Origin, OriginOptions} from '../../../../demo/origin/create-origin.js';

// From build/test/unit/demo/origin up to the repository: the clip is committed, not built.
export const clipDirectory = fileURLToPath(new URL('../../../../../demo/clip/media/', import.meta.url));

/** Some whole second; the show has been on for a while at `epoch + n * loop`. */
export const epoch = Date.UTC(2026, 4, 1, 18, 0, 0);

export interface Serving {
  readonly origin: Origin;
  readonly base: string;
  /** The time the origin believes in. */
  at: number;
  stop(): Promise<void>;
}

/** A real server with an origin on it and a clock that stands still until it is moved. */
export async function serveOrigin(options: Partial<OriginOptions> = {}): Promise<Serving> {
  const clock = {at: epoch};
  const origin = createOrigin({directory: clipDirectory, startedAt: epoch, now: () => clock.at, ...options});
  const server = createServer((request, response) => {
    void Promise.resolve(origin.handle(request, response)).then((own) => {
      if (!own) response.writeHead(418).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  return {
    origin,
    base: `http://127.0.0.1:${port}`,
    get at() {
      return clock.at;
    },
    set at(value) {
      clock.at = value;
    },
    async stop() {
      origin.close();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export interface PlaylistEntry {
  readonly sequence: number;
  readonly discontinuity: number;
  readonly programDate: number;
  readonly durationMs: number;
  readonly uri: string;
}

/** Reads a media playlist as a player does (RFC 8216, section 6.3). */
export function readPlaylist(text: string): readonly PlaylistEntry[] {
  const entries: PlaylistEntry[] = [];
  let sequence = Number(/#EXT-X-MEDIA-SEQUENCE:(\d+)/.exec(text)?.[1]);
  let discontinuity = Number(/#EXT-X-DISCONTINUITY-SEQUENCE:(\d+)/.exec(text)?.[1]);
  let programDate = NaN;
  let durationMs = NaN;
  for (const line of text.split('\n')) {
    if (line === '#EXT-X-DISCONTINUITY') discontinuity++;
    else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) programDate = Date.parse(line.slice(25));
    else if (line.startsWith('#EXTINF:')) durationMs = Math.round(Number.parseFloat(line.slice(8)) * 1000);
    else if (line !== '' && !line.startsWith('#')) entries.push({sequence: sequence++, discontinuity, programDate, durationMs, uri: line});
  }
  return entries;
}
