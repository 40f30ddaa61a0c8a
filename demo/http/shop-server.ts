import {createServer, type RequestListener} from 'node:http';
import type {Duplex} from 'node:stream';
import {listen, type ListenOptions} from './listen.js';
import type {Proxy} from './proxy.js';

export interface ShopServer {
  readonly port: number;
  /** From here on requests are answered; before, they are told to come back. */
  open(listener: RequestListener): void;
  /** Ends all connections, also those that were upgraded. */
  close(): Promise<void>;
}

/** Listens at once, so that its address is known to what is built after it. */
export async function openShopServer({proxy, ...where}: ListenOptions & {readonly proxy: Proxy}): Promise<ShopServer> {
  const server = createServer();
  const upgraded = new Set<Duplex>();
  let current: RequestListener | undefined;
  server.on('request', (request, response) => {
    if (current) current(request, response);
    else response.writeHead(503, {'retry-after': '1'}).end();
  });
  server.on('upgrade', (request, socket, head) => {
    upgraded.add(socket);
    socket.once('close', () => upgraded.delete(socket));
    if (current && request.url?.startsWith('/socket.io')) proxy.upgrade(request, socket, head);
    else socket.destroy();
  });
  const port = await listen(server, where);
  return {
    port,
    open(listener) {
      current = listener;
    },
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      for (const socket of upgraded) socket.destroy();
      await closed;
    },
  };
}
