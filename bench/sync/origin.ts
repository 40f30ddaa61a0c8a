import {readFileSync} from 'node:fs';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {setTimeout as wait} from 'node:timers/promises';
import {sendMedia, sendMethod, sendStatus} from '../../demo/origin/send-media.js';
import type {Chunk} from './broadcast.js';
import type {Channel} from './channel.js';
import {readFragments, retime} from './fragments.js';

export interface SyncOrigin {
  /** Puts a channel on air. Returns the path of its multivariant playlist. */
  open(name: string, channel: Channel): string;
  /** Answers a request of a viewer; `false` for any other. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<boolean>;
}

/** Ticks of one chunk, by track: 90,000 a second for the picture, 48,000 for the sound. */
const CHUNK_TICKS: Readonly<Record<number, bigint>> = {1: 45_000n, 2: 24_000n};

/** Every run of the encoder begins at ten seconds: some chunks' sound begins before their picture. */
const FIRST_PLACE = 20;

const MULTIVARIANT = `#EXTM3U
#EXT-X-VERSION:9
#EXT-X-INDEPENDENT-SEGMENTS
#EXT-X-STREAM-INF:BANDWIDTH=60000,CODECS="avc1.64001e,mp4a.40.2",RESOLUTION=320x180,FRAME-RATE=30.000,CLOSED-CAPTIONS=NONE
video.m3u8
`;

const POLL_MS = 20;
const LONGEST_HOLD_MS = 6000;

/** Serves broadcasts of the test picture, each under a path of its own. */
export function createSyncOrigin({clip, now}: {readonly clip: string; readonly now: () => number}): SyncOrigin {
  const {init, fragments} = readFragments(readFileSync(clip));
  const channels = new Map<string, Channel>();

  const media = (chunks: readonly Chunk[]): Buffer =>
    Buffer.concat(chunks.map(({index, place}) => {
      const fragment = fragments[index];
      if (!fragment) throw new RangeError(`The clip has no piece ${index}.`);
      return retime(fragment, (track, ticks) => ticks + BigInt(FIRST_PLACE + place - index) * (CHUNK_TICKS[track] ?? 0n));
    }));

  /** Until what a playlist request asks for is there, or for as long as a server may hold one back. */
  async function hold(channel: Channel, query: URLSearchParams): Promise<void> {
    const wanted = query.get('_HLS_msn');
    if (wanted === null) return;
    const part = query.get('_HLS_part');
    const place = {segment: Number(wanted), part: part === null ? undefined : Number(part)};
    for (const end = now() + LONGEST_HOLD_MS; !channel.has(place, now()) && now() < end; ) await wait(POLL_MS);
  }

  /** A part that a playlist has hinted at may be asked for before it is there. */
  async function holdPart(channel: Channel, number: number): Promise<void> {
    if (number > channel.countAt(now())) return;
    for (const end = now() + LONGEST_HOLD_MS; number >= channel.countAt(now()) && now() < end; ) await wait(POLL_MS);
  }

  async function find(channel: Channel, name: string, query: URLSearchParams): Promise<Buffer | string | undefined> {
    if (name === 'show.m3u8') return MULTIVARIANT;
    if (name === 'init.mp4') return init;
    if (name === 'video.m3u8') {
      await hold(channel, query);
      return channel.playlist(now());
    }
    const match = /^(segment|part)-(\d{1,9})\.m4s$/.exec(name);
    if (!match) return undefined;
    const number = Number(match[2]);
    if (match[1] === 'segment') return channel.has({segment: number}, now()) ? media(channel.chunksOf(number)) : undefined;
    await holdPart(channel, number);
    return number < channel.countAt(now()) ? media([channel.broadcast.chunk(number)]) : undefined;
  }

  return {
    open(name, channel) {
      channels.set(name, channel);
      return `/channels/${name}/show.m3u8`;
    },
    async handle(request, response) {
      const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
      const [, folder, channelName = '', name = ''] = pathname.split('/');
      const channel = folder === 'channels' ? channels.get(channelName) : undefined;
      if (!channel) return false;
      if (sendMethod(request, response)) return true;
      const body = await find(channel, name, searchParams);
      if (body === undefined) sendStatus(response, 404);
      else sendMedia(request, response, {name, body, kind: name === 'video.m3u8' ? 'live' : 'fixed'});
      return true;
    },
  };
}
