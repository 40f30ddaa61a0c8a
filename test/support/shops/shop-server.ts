import {once} from 'node:events';
import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';

export interface ShopRequest {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  /** As parsed from JSON. */
  readonly body: unknown;
}

export interface ShopAnswer {
  readonly status?: number | undefined;
  readonly headers?: Readonly<Record<string, string>> | undefined;
  readonly body?: unknown;
}

/**
 * What becomes of one request: it never arrives; its answer never does; it is answered with a 502 instead of being done, or
 * after; it breaks the shop, which says so in JSON; it is done, and a page of HTML comes back with a 200.
 */
export type Fault = 'request-lost' | 'answer-lost' | 'bad-gateway' | 'bad-gateway-after' | 'server-error' | 'html-after';

export interface ShopServer {
  readonly origin: string;
  /** Requests that put goods into the cart, whatever became of them. */
  readonly adds: number;
  /** Requests that wait for `resume()`. */
  readonly waiting: number;
  /** What happens to the next change of the cart, one after the other. */
  failChanges(...faults: readonly Fault[]): void;
  /** What happens to the next request after a change, such as the look that follows it. */
  failNextRead(fault: Fault): void;
  pause(): void;
  resume(): void;
  close(): Promise<void>;
}

export interface ShopServerOptions {
  readonly kindOf: (request: ShopRequest) => 'add' | 'change' | 'read';
  readonly answer: (request: ShopRequest) => Promise<ShopAnswer>;
}

/** A shop on HTTP whose connections break when they are told to. */
export async function openShopServer({kindOf, answer}: ShopServerOptions): Promise<ShopServer> {
  let adds = 0;
  let changeFaults: readonly Fault[] = [];
  let readFault: Fault | undefined;
  let changed = false;
  let gate: Promise<void> | undefined;
  let resume = () => {};
  let waiting = 0;

  function faultOf(kind: 'add' | 'change' | 'read'): Fault | undefined {
    if (kind !== 'read') {
      const [fault, ...others] = changeFaults;
      changeFaults = others;
      changed = true;
      return fault;
    }
    if (!changed) return undefined;
    const fault = readFault;
    changed = false;
    readFault = undefined;
    return fault;
  }

  async function serve(message: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(message);
    const request: ShopRequest = {
      method: message.method ?? 'GET',
      path: message.url ?? '/',
      headers: message.headers,
      body: body === '' ? undefined : JSON.parse(body),
    };
    const kind = kindOf(request);
    if (kind === 'add') adds += 1;
    waiting += 1;
    await gate;
    waiting -= 1;
    const fault = faultOf(kind);
    if (fault === 'request-lost') return void message.socket.destroy();
    if (fault === 'bad-gateway') return html(response, 502);
    if (fault === 'server-error') return json(response, broken);
    const answered = await answer(request);
    if (fault === 'answer-lost') return void message.socket.destroy();
    if (fault === 'bad-gateway-after') return html(response, 502);
    if (fault === 'html-after') return html(response, 200);
    json(response, answered);
  }

  const server = createServer((message, response) => {
    serve(message, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');

  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    get adds() {
      return adds;
    },
    get waiting() {
      return waiting;
    },
    failChanges: (...faults) => void (changeFaults = faults),
    failNextRead: (fault) => void (readFault = fault),
    pause: () => void (gate = new Promise((done) => (resume = done))),
    resume: () => resume(),
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

const broken: ShopAnswer = {status: 500, body: {error: 'INTERNAL', message: 'Something broke'}};

function json(response: ServerResponse, {status = 200, headers, body}: ShopAnswer): void {
  response.writeHead(status, {'content-type': 'application/json', ...headers});
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function html(response: ServerResponse, status: number): void {
  response.writeHead(status, {'content-type': 'text/html'}).end('<!doctype html><title>One moment, please</title>');
}
