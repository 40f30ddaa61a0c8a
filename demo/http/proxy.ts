import {request as forward, type ClientRequest, type IncomingMessage, type ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';
import {sendJson} from './answer.js';

export interface Proxy {
  /** Takes the requests whose path begins in one of these ways. */
  mount(prefixes: readonly string[]): (request: IncomingMessage, response: ServerResponse) => boolean;
  /** Sends a request on and its answer back; 502 where the other server does not answer. */
  handle(request: IncomingMessage, response: ServerResponse): void;
  /** The same for a protocol upgrade, such as a WebSocket's. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

// They speak of one hop (RFC 9110, 7.6.1). `connection` and `upgrade` go on with an upgrade alone.
const hopByHop = ['keep-alive', 'proxy-authenticate', 'proxy-authorization', 'te', 'trailer', 'transfer-encoding'];

/** A reverse proxy to one HTTP server, so that a page can be strict about its origin. `target` is asked each time. */
export function createProxy(target: () => URL): Proxy {
  function open(request: IncomingMessage, extra: {readonly [name: string]: string}): ClientRequest {
    const {hostname, port} = target();
    const headers = {...request.headers};
    for (const name of [...hopByHop, 'connection', 'upgrade']) delete headers[name];
    // A body of unknown length goes on in chunks: node adds the header again when it is piped.
    const from = [request.headers['x-forwarded-for'], request.socket.remoteAddress].flat().filter(Boolean).join(', ');
    return forward({
      hostname,
      port,
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: {...headers, 'x-forwarded-for': from, 'x-forwarded-host': request.headers.host ?? '', ...extra},
    });
  }

  const proxy: Proxy = {
    mount: (prefixes) => (request, response) => {
      const own = prefixes.some((prefix) => request.url?.startsWith(prefix));
      if (own) proxy.handle(request, response);
      return own;
    },

    handle(request, response) {
      const onward = open(request, {});
      onward.on('response', (answer) => {
        const headers = {...answer.headers};
        for (const name of [...hopByHop, 'connection']) delete headers[name];
        response.writeHead(answer.statusCode ?? 502, headers);
        answer.pipe(response);
        answer.on('error', () => response.destroy());
      });
      onward.on('error', () => {
        if (response.headersSent) response.destroy();
        else sendJson(response, {error: 'The show server does not answer.'}, {status: 502});
      });
      response.on('close', () => onward.destroy());
      request.pipe(onward);
    },

    upgrade(request, socket, head) {
      const onward = open(request, {connection: 'Upgrade', upgrade: request.headers.upgrade ?? 'websocket'});
      socket.on('error', () => onward.destroy());
      socket.on('close', () => onward.destroy());
      onward.on('error', () => socket.destroy());
      onward.on('response', (answer) => {
        socket.end(`HTTP/1.1 ${answer.statusCode ?? 502} ${answer.statusMessage ?? ''}\r\nConnection: close\r\n\r\n`);
        answer.resume();
      });
      onward.on('upgrade', (answer, upstream, rest) => {
        socket.write(`HTTP/1.1 101 Switching Protocols\r\n${rawHeaders(answer)}\r\n`);
        upstream.write(head);
        socket.write(rest);
        for (const [one, other] of [[socket, upstream], [upstream, socket]] as const) {
          one.on('error', () => other.destroy());
          one.on('close', () => other.destroy());
          one.pipe(other);
        }
      });
      onward.end();
    },
  };
  return proxy;
}

function rawHeaders({rawHeaders: raw}: IncomingMessage): string {
  const lines = raw.flatMap((name, index) => (index % 2 ? [] : [`${name}: ${raw[index + 1] ?? ''}\r\n`]));
  return lines.join('');
}
