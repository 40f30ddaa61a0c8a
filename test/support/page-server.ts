import {createReadStream, existsSync} from 'node:fs';
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join, normalize, resolve} from 'node:path';

export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface PageServer {
  readonly url: string;
  readonly server: Server;
  /** What is answered at a path from now on. */
  answer(path: string, answer: Answer): void;
  /** A page with the given body, and the script tag of the built package in front of it. Returns its URL. */
  page(path: string, body: string, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

const root = resolve('dist/cdn');

/** Serves pages of a test, and the built script at `/live-shop/`. `handlers` are asked first. */
export async function servePages(...handlers: readonly Handler[]): Promise<PageServer> {
  const answers = new Map<string, Answer>();
  const server = createServer((request, response) => {
    void respond(request, response);
  });
  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const handler of handlers) if (await handler(request, response)) return;
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    const answer = answers.get(pathname);
    const file = join(root, normalize(pathname.replace('/live-shop/', '/')));
    if (answer) response.writeHead(answer.status ?? 200, answer.headers).end(answer.body);
    else if (pathname.startsWith('/live-shop/') && file.startsWith(root) && existsSync(file)) {
      response.writeHead(200, {'content-type': 'text/javascript', 'access-control-allow-origin': '*'});
      createReadStream(file).pipe(response);
    } else response.writeHead(404).end();
  }
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    server,
    answer: (path, answer) => void answers.set(path, answer),
    page(path, body, headers = {}) {
      const html = `<!doctype html><html lang="en"><title>Test</title>
<script type="module" src="/live-shop/live-shop.js"></script>${body}</html>`;
      answers.set(path, {headers: {'content-type': 'text/html; charset=utf-8', ...headers}, body: html});
      return url + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
