import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {createSmallStore, type SmallStore} from './small-store.js';

export interface ServedStore extends SmallStore {
  readonly origin: string;
  close(): Promise<void>;
}

/** A small store on a free port. */
export async function serveStore(): Promise<ServedStore> {
  const store = createSmallStore();
  const server = createServer((request, response) => {
    void store.handle(request, response).then((answered) => answered || response.writeHead(404).end('Not found'));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    ...store,
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
