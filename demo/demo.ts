import {randomBytes, randomInt} from 'node:crypto';
import {mkdir, mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {reachableAt} from './addresses.js';
import {freePort} from './http/listen.js';
import {createProxy} from './http/proxy.js';
import {serve} from './http/serve.js';
import {openShopServer} from './http/shop-server.js';
import type {DemoSettings} from './options.js';
import type {Origin} from './origin/index.js';
import {systemClock} from './script/clock.js';
import {hostName} from './script/lines.js';
import {seededRandom} from './script/random.js';
import {runScript} from './script/run-script.js';
import {Carts} from './shop/carts.js';
import {hostRoutes} from './shop/host-routes.js';
import {showRoutes} from './shop/show-routes.js';
import {StockRoom} from './shop/stock.js';
import {StoreFloor} from './shop/store-floor.js';
import {storefront} from './shop/storefront.js';
import {createActions} from './show/actions.js';
import {signHostToken} from './show/host-token.js';
import {manifests} from './show/manifests.js';
import {ownOriginManifest} from './show/own-origin.js';
import {prepareShows} from './show/prepare-shows.js';
import {createShowProcess, type ShowProcess} from './show/show-process.js';
import {createStockNotice} from './show/stock-notice.js';
import {openStream} from './stream.js';

export interface DemoOptions extends Partial<DemoSettings> {
  /** Programme date of the clip's first frame, in milliseconds since 1970: the pins follow from it. */
  readonly startedAt?: number;
  /** Of the scripted audience. */
  readonly seed?: number;
  /** Told what happens behind the shop, a line each. */
  readonly log?: (line: string) => void;
}

export interface Demo {
  /** Without a slash behind it, as all of these. */
  readonly shopUrl: string;
  readonly hostUrl: string;
  readonly showServerUrl: string;
  readonly streamUrl: string;
  /** A host of all shows. */
  readonly hostToken: string;
  /** Of the clip; undefined with another stream. */
  readonly origin: Origin | undefined;
  readonly showServer: Pick<ShowProcess, 'kill' | 'start' | 'pid'>;
  /** Ends everything that was started, and removes what was temporary. */
  close(): Promise<void>;
}

const RTMP_PORT = 1935;

/** Starts the shop, the stream, the show server and the script. Rejects, with nothing left running, when one cannot. */
export async function createDemo(options: DemoOptions = {}): Promise<Demo> {
  const {port = 0, host = '127.0.0.1', hls, rtmp = false, script = true, data, seed = 1} = options;
  const {startedAt, log = () => undefined} = options;
  const closers: (() => unknown)[] = [];
  async function close(): Promise<void> {
    // In turn, the last first: the script leaves before the show server that it talks to.
    for (let closer = closers.pop(); closer; closer = closers.pop()) await closer();
  }

  try {
    const dataDirectory = data ?? (await mkdtemp(join(tmpdir(), 'live-shop-demo-')));
    if (data === undefined) closers.push(() => rm(dataDirectory, {recursive: true, force: true}));
    else await mkdir(dataDirectory, {recursive: true});

    const address = reachableAt(host);
    const proxy = createProxy(() => new URL(showServerUrl));
    const shop = await openShopServer({host, port, proxy});
    closers.push(() => shop.close());
    const showPort = await freePort({host, port: port === 0 ? 0 : shop.port + 1});
    const shopUrl = `http://${address}:${shop.port}`;
    const showServerUrl = `http://${address}:${showPort}`;
    const showUrl = (showId: string) => `${showServerUrl}/shows/${showId}`;

    const stream = await openStream({hls, rtmp, workDirectory: dataDirectory, rtmpPort: RTMP_PORT, startedAt, log});
    closers.push(() => stream.close());
    const streamUrl = new URL(stream.url, shopUrl).href;

    const secret = randomBytes(32).toString('base64url');
    const hostToken = await signHostToken({secret, name: hostName});
    const showServer = createShowProcess({host, port: showPort, dataDirectory, secret, log});
    closers.push(() => showServer.close());
    await showServer.start();
    const actionsOf = (showId: string) => createActions({showServerUrl, showId, token: hostToken});
    const shows = manifests({shopUrl, streamUrl, now: Date.now()});
    await prepareShows({showServerUrl, token: hostToken, manifests: shows, actionsOf});

    const notice = createStockNotice(shows.map(({id}) => actionsOf(id)));
    closers.push(() => notice.close());
    const stock = new StockRoom((variantId, units) => notice.changed(variantId, units));
    // A log from before knows the stock of then.
    if (data !== undefined) stock.announce();
    const floor = new StoreFloor({now: Date.now, number: () => randomInt(1000, 10_000)});
    const carts = new Carts({stock, floor, now: Date.now});
    const scripted = script && stream.origin !== undefined;
    shop.open(
      serve({
        mounts: [...stream.mounts, proxy.mount(['/shows/', '/socket.io'])],
        routes: {
          ...showRoutes({carts, showUrl, scripted}),
          ...hostRoutes({showId: 'spring', token: () => hostToken, scripted}),
          'GET /strict/spring.json': ownOriginManifest({manifestUrl: new URL(showUrl('spring')), shopUrl}),
          ...storefront({carts, stock, floor, showUrl: () => showUrl('spring'), scripted}),
        },
        failed: (error) => log(error instanceof Error ? (error.stack ?? error.message) : String(error)),
      }),
    );

    if (scripted && stream.origin) {
      const {clip: {cues, durationMs}} = stream.origin;
      closers.push(
        runScript({
          showServerUrl,
          showId: 'spring',
          hostToken,
          actions: actionsOf('spring'),
          programme: {cues, durationMs, startedAt: stream.origin.startedAt},
          clock: systemClock,
          random: seededRandom(seed),
        }),
      );
    }
    const hostUrl = `http://${host === '0.0.0.0' ? '127.0.0.1' : address}:${shop.port}/host`;
    return {shopUrl, hostUrl, showServerUrl, streamUrl, hostToken, origin: stream.origin, showServer, close};
  } catch (error) {
    await close();
    throw error;
  }
}
