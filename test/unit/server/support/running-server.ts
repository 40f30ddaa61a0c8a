import {once} from 'node:events';
import {mkdtemp, rm} from 'node:fs/promises';
import {createServer, type Server} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {TestContext} from 'node:test';
import type {Role} from '@live-shop/sdk/protocol';
import {createShowServer, type ShowServer, type ShowServerOptions, type TokenRequest} from '@live-shop/sdk/server';
import {ShowClient} from './show-client.js';

export const euro = (amount: number) => ({amount, currency: 'EUR', exponent: 2});

export const spring = {
  version: 1,
  id: 'spring',
  title: 'Spring table',
  status: 'scheduled',
  products: [
    {id: 'mug', title: 'Mug', price: euro(1900), stock: {status: 'in-stock', quantity: 7}},
    {
      id: 'throw',
      title: 'Throw',
      price: euro(8900),
      options: [{name: 'Colour', values: ['Sand', 'Moss']}],
      variants: [
        {id: 'throw-sand', selectedOptions: [{name: 'Colour', value: 'Sand'}]},
        {id: 'throw-moss', selectedOptions: [{name: 'Colour', value: 'Moss'}]},
      ],
    },
  ],
};

export const SECRET = 'a secret that is long enough for tests';

export async function temporaryDirectory(context: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'live-shop-'));
  context.after(() => rm(directory, {recursive: true, force: true}));
  return directory;
}

/** A show server on a free port, with everything that a test opens on it, closed at the end of the test. */
export class RunningServer {
  readonly #clients: ShowClient[] = [];
  #closed: Promise<void> | undefined;

  private constructor(readonly shows: ShowServer, readonly http: Server, readonly url: string) {}

  static async start(
    context: TestContext,
    options: Partial<ShowServerOptions> & {readonly manifest?: object} = {},
  ): Promise<RunningServer> {
    const server = options.server ?? createServer();
    const dataDirectory =
      options.dataDirectory ?? (options.store ? undefined : await temporaryDirectory(context));
    const shows = await createShowServer({secret: SECRET, ...options, server, dataDirectory});
    if (options.manifest) await shows.putShow(options.manifest);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const running = new RunningServer(shows, server, `http://127.0.0.1:${port}`);
    context.after(() => running.close());
    return running;
  }

  client(options: {readonly path?: string; readonly origin?: string} = {}): ShowClient {
    const client = new ShowClient(this.url, options);
    this.#clients.push(client);
    return client;
  }

  token(role: Role, more: Partial<TokenRequest> = {}): Promise<string> {
    return this.shows.token({role, show: 'spring', subject: role, expiresInMs: 3_600_000, ...more});
  }

  async host(): Promise<ShowClient> {
    const client = this.client();
    await client.enter({token: await this.token('host')});
    return client;
  }

  close(): Promise<void> {
    this.#closed ??= this.#close();
    return this.#closed;
  }

  async #close(): Promise<void> {
    await this.shows.close();
    for (const client of this.#clients) client.close();
    this.http.close();
    this.http.closeAllConnections();
  }
}
