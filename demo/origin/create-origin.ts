import {readFile} from 'node:fs/promises';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {captionSegment} from './captions.js';
import {readClip} from './clip.js';
import type {Clip} from './clip.js';
import {demux, type Track} from './demux.js';
import {blockedUntil, lowLatencyPlaylist, PARTS} from './low-latency.js';
import {mediaPlaylist, multivariantPlaylist} from './playlists.js';
import {sendMedia, sendMethod, sendStatus} from './send-media.js';
import {Timeline} from './timeline.js';
import type {ClipPosition, Segment} from './timeline.js';

/**
 * How an origin fails: `refuse` cuts the connection, `hang` never answers, `frozen` answers with a playlist in which nothing
 * new appears (a dead encoder), the numbers are HTTP statuses.
 */
export type Outage = 'refuse' | '404' | '503' | 'hang' | 'frozen';

export interface OriginOptions {
  /** Directory with `clip.json`, `init.mp4` and the segments. */
  readonly directory: string;
  /** Path the origin answers under. Default `/live`. */
  readonly prefix?: string;
  /** How far back a viewer can go, in seconds. Default 60. */
  readonly windowSeconds?: number;
  /** Programme date of the first frame, in milliseconds since 1970. Default: one length of the clip ago. */
  readonly startedAt?: number;
  /** Milliseconds since 1970. Default `Date.now`. */
  readonly now?: () => number;
}

/**
 * A live HLS broadcast without an encoder. Under its prefix are `show.m3u8` (with captions), `plain.m3u8` (without),
 * `sounds.m3u8` (sound in playlists of its own), `parts.m3u8` (low latency), and what these name.
 */
export interface Origin {
  readonly clip: Clip;
  readonly startedAt: number;
  /** Answers a request under the prefix; `false` for any other, which it leaves alone. */
  handle(request: IncomingMessage, response: ServerResponse): boolean | Promise<boolean>;
  /** What of the clip is on air at a programme date (milliseconds since 1970), and when the next loop begins. */
  clipPositionAt(at: number): ClipPosition;
  /** Fails from now on as asked; `null` heals it. */
  outage(kind: Outage | null): void;
  /** The broadcast is over: no segment follows, and playlists say so (EXT-X-ENDLIST). */
  end(): void;
  /** Lets go of requests that hang. */
  close(): void;
}

/** Three target durations of the low-latency playlist. */
const LONGEST_HOLD_MS = 12_000;

/** Throws when the directory holds no readable clip. */
export function createOrigin(options: OriginOptions): Origin {
  const {directory, prefix = '/live', windowSeconds = 60, now = Date.now} = options;
  const clip = readClip(directory);
  const timeline = new Timeline(clip, options.startedAt ?? now() - clip.durationMs);
  const windowMs = windowSeconds * 1000;
  // RFC 8216, section 6.2.2: a segment outlives the longest playlist that named it.
  const keptMs = 2 * windowMs + Math.max(...clip.segmentDurationsMs);
  const files = new Map<string, Promise<Buffer>>();
  const hanging = new Set<ServerResponse>();
  let failing: Outage | null = null;
  let stoppedAt = Infinity;
  let endedAt = Infinity;

  const clock = (): number => Math.min(now(), stoppedAt, endedAt);

  const file = (name: string): Promise<Buffer> => {
    const known = files.get(name);
    if (known) return known;
    const reading = readFile(join(directory, name));
    files.set(name, reading);
    reading.catch(() => files.delete(name));
    return reading;
  };

  const published = (sequence: number): Segment | undefined => {
    if (sequence >= timeline.countAt(clock())) return undefined;
    const segment = timeline.segment(sequence);
    return segment.startsAt + segment.durationMs > clock() - keptMs ? segment : undefined;
  };

  const playlist = (path: string): string | undefined => {
    if (path === 'show.m3u8') return multivariantPlaylist(clip, {video: 'video.m3u8', captions: 'captions.m3u8'});
    if (path === 'plain.m3u8') return multivariantPlaylist(clip, {video: 'video.m3u8'});
    if (path === 'sounds.m3u8') return multivariantPlaylist(clip, {video: 'picture.m3u8', sound: 'sound.m3u8'});
    const window = timeline.windowAt(clock(), windowMs);
    // A playlist without a segment is an error to most players: there is none yet.
    if (window.segments.length === 0) return undefined;
    const ended = endedAt !== Infinity;
    if (path === 'parts.m3u8') {
      const names = {map: 'init.mp4', part: (sequence: number) => `video/${sequence}.m4s`, segment: (sequence: number) => `whole/${sequence}.m4s`};
      return lowLatencyPlaylist({timeline, nowMs: clock(), windowMs, ...names});
    }
    const name = /^(video|picture|sound)\.m3u8$/.exec(path)?.[1];
    if (name) {
      const map = name === 'video' ? 'init.mp4' : `${name}.mp4`;
      return mediaPlaylist({window, timeline, ended, map, uri: (sequence) => `${name}/${sequence}.m4s`});
    }
    if (path === 'captions.m3u8') return mediaPlaylist({window, timeline, ended, uri: (sequence) => `captions/${sequence}.vtt`});
    return undefined;
  };

  const clipFile = ({index}: Segment): Promise<Buffer> => file(`${String(index).padStart(3, '0')}.m4s`);

  const media = async (path: string): Promise<Buffer | string | undefined> => {
    const init = /^(picture|sound)\.mp4$/.exec(path)?.[1];
    if (init) return demux(await file('init.mp4'), init as Track, await file('init.mp4'));
    const match = /^(video|captions|whole|picture|sound)\/(0|[1-9]\d{0,14})\.(m4s|vtt)$/.exec(path);
    const [, kind = '', number = ''] = match ?? [];
    if (kind === 'whole') {
      const parts = Array.from({length: PARTS}, (_, part) => published(Number(number) * PARTS + part));
      const there = parts.filter((part) => part !== undefined);
      return there.length < PARTS ? undefined : Buffer.concat(await Promise.all(there.map(clipFile)));
    }
    const segment = match && published(Number(number));
    if (!segment || (kind === 'captions') !== path.endsWith('.vtt')) return undefined;
    if (kind === 'captions') return captionSegment(clip, segment);
    const whole = await clipFile(segment);
    return kind === 'video' ? whole : demux(whole, kind as Track, await file('init.mp4'));
  };

  const answer = async (path: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (path.endsWith('.m3u8')) {
      const until = path === 'parts.m3u8' ? blockedUntil(timeline, query) : undefined;
      if (until !== undefined) await reached(until, response);
      const body = playlist(path);
      if (body === undefined) sendStatus(response, 404);
      else sendMedia(request, response, {name: path, body, kind: 'live'});
      return;
    }
    if (path === 'init.mp4' || path === 'poster.jpg' || path === 'clip.json') {
      sendMedia(request, response, {name: path, body: await file(path), kind: path === 'clip.json' ? 'live' : 'fixed'});
      return;
    }
    const body = await media(path);
    if (body === undefined) sendStatus(response, 404);
    else sendMedia(request, response, {name: path, body, kind: 'fixed'});
  };

  /** Holds a request back, but no longer than anybody waits. */
  const reached = (at: number, response: ServerResponse): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, Math.min(LONGEST_HOLD_MS, Math.max(0, at - clock())));
      response.once('close', () => {
        clearTimeout(timer);
        done();
      });
    });

  const fail = (request: IncomingMessage, response: ServerResponse): boolean => {
    if (failing === null || failing === 'frozen') return false;
    if (failing === 'refuse') request.socket.destroy();
    else if (failing === 'hang') {
      hanging.add(response);
      response.once('close', () => hanging.delete(response));
    } else sendStatus(response, Number(failing), failing === '503' ? {'retry-after': '1'} : {});
    return true;
  };

  const release = (): void => {
    for (const response of hanging) response.destroy();
    hanging.clear();
  };

  return {
    clip,
    startedAt: timeline.startedAt,
    clipPositionAt: (at) => timeline.positionAt(at),
    handle(request, response) {
      const [path = '', query] = (request.url ?? '').split('?');
      if (!path.startsWith(`${prefix}/`)) return false;
      if (fail(request, response) || sendMethod(request, response)) return true;
      return answer(path.slice(prefix.length + 1), new URLSearchParams(query), request, response).then(
        () => true,
        () => {
          if (response.headersSent) response.destroy();
          else sendStatus(response, 500);
          return true;
        },
      );
    },
    outage(kind) {
      failing = kind;
      stoppedAt = kind === 'frozen' ? now() : Infinity;
      release();
    },
    end() {
      endedAt = Math.min(endedAt, clock());
    },
    close: release,
  };
}
