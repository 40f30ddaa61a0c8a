import {product, type Product} from './product.js';
import {
  array, boolean, id, instant, integer, mismatch, object, oneOf, optional, parse, shopId, string, url, withDefault, type Shape,
} from './shape.js';
import type {Result} from './result.js';
import {store, type Store} from './store.js';

/** The version of this protocol: of manifests and of the messages of the link. */
export const PROTOCOL_VERSION = 1;

/** `paused` is a break that the host called; the video may go on behind a curtain. `cancelled`: it will not take place. */
export type ShowStatus = 'scheduled' | 'live' | 'paused' | 'ended' | 'cancelled';

export interface Stream {
  /** The HLS multivariant or media playlist (RFC 8216). */
  readonly url: string;
  /** `false` for a recording. */
  readonly live: boolean;
  /** Programme date of the first frame where the stream itself carries none, in milliseconds since 1970. */
  readonly startsAt?: number | undefined;
  /** The same programme from elsewhere, to fail over to. */
  readonly fallbackUrl?: string | undefined;
}

export interface LinkAddress {
  /** Origin of the show server; the manifest's own where missing. */
  readonly url?: string | undefined;
  /** Path of the Socket.IO endpoint. */
  readonly path: string;
}

/** What a page needs to know to show a show. Relative URLs resolve against the manifest's own URL. */
export interface Manifest {
  readonly version: typeof PROTOCOL_VERSION;
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  readonly host?: {readonly name: string; readonly image?: string | undefined} | undefined;
  readonly lang?: string | undefined;
  /** Milliseconds since 1970. */
  readonly startsAt?: number | undefined;
  readonly endsAt?: number | undefined;
  /**
   * As it was when the manifest was served; the log says how it goes on. Where the field is missing, `scheduled` with a
   * `startsAt` and `live` without.
   */
  readonly status: ShowStatus;
  readonly poster?: string | undefined;
  readonly stream?: Stream | undefined;
  /** To be watched before the show. */
  readonly trailer?: Stream | undefined;
  /** The page that embeds the show, for calendars. */
  readonly page?: string | undefined;
  /** An iCalendar file (RFC 5545) of the show. */
  readonly calendar?: string | undefined;
  /** The index of the log's pages. */
  readonly log?: string | undefined;
  /** Missing where there is no show server: then there is no chat. */
  readonly link?: LinkAddress | undefined;
  readonly products: readonly Product[];
  /** The shop's physical stores. */
  readonly stores?: readonly Store[] | undefined;
  /** Id of the store that the show comes from. */
  readonly storeId?: string | undefined;
  /** How much later than the host's act the picture of it is stamped, in milliseconds. The server has added it to `at`. */
  readonly stageDelayMs: number;
}

const streamFields = {url, startsAt: optional(instant), fallbackUrl: optional(url)};

const stream = object<Stream>({...streamFields, live: withDefault(boolean, true)});

const notLive: Shape<false> = (input, path) => (input === false ? false : mismatch(path, 'false'));

/** A stream that is complete: `live` may be missing, and is then `false`. */
export const recording: Shape<Stream> = object<Stream>({...streamFields, live: withDefault(notLive, false)});

const fields = object<Omit<Manifest, 'version' | 'status'> & {readonly status?: ShowStatus | undefined}>({
  id,
  title: string(200),
  description: optional(string(5000, 0)),
  host: optional(object<{name: string; image?: string | undefined}>({name: string(100), image: optional(url)})),
  lang: optional(string(35)),
  startsAt: optional(instant),
  endsAt: optional(instant),
  status: optional(oneOf('scheduled', 'live', 'paused', 'ended', 'cancelled')),
  poster: optional(url),
  stream: optional(stream),
  trailer: optional(recording),
  page: optional(url),
  calendar: optional(url),
  log: optional(url),
  link: optional(object<LinkAddress>({url: optional(url), path: withDefault(string(200), '/socket.io')})),
  products: withDefault(array(product, 1000), []),
  stores: optional(array(store, 1000)),
  storeId: optional(shopId),
  stageDelayMs: withDefault(integer(-60_000, 60_000), 0),
});

export const manifest: Shape<Manifest> = (input, path) => {
  const head = object<{version: number}>({version: integer(1)})(input, path);
  const version = path ? `${path}.version` : 'version';
  if (head.version !== PROTOCOL_VERSION) mismatch(version, `${PROTOCOL_VERSION}, the version that this player reads`);
  const read = fields(input, path);
  const prefix = path ? `${path}.` : '';
  distinct(read.products, `${prefix}products`, 'product');
  distinct(read.stores ?? [], `${prefix}stores`, 'store');
  if (read.storeId !== undefined && !read.stores?.some(({id}) => id === read.storeId)) {
    mismatch(`${prefix}storeId`, 'the id of one of the stores');
  }
  const status = read.status ?? (read.startsAt === undefined ? 'live' : 'scheduled');
  return {version: PROTOCOL_VERSION, ...read, status};
};

function distinct(things: readonly {readonly id: string}[], path: string, what: string): void {
  const seen = new Set<string>();
  things.forEach(({id}, index) => {
    if (seen.has(id)) mismatch(`${path}[${index}].id`, `an id that no ${what} before it has`);
    seen.add(id);
  });
}

/** Reads a show manifest. A failure at the path `version` means a manifest of another version. */
export function parseManifest(input: unknown): Result<Manifest> {
  return parse(manifest, input);
}
