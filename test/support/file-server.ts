import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';

const types: {readonly [extension: string]: string} = {
  '.html': 'text/html', '.js': 'text/javascript', '.json': 'application/json', '.m3u8': 'application/vnd.apple.mpegurl',
};

export interface FileServer {
  readonly url: string;
  /** Paths that were asked for, in order. */
  readonly requested: readonly string[];
  close(): Promise<void>;
}

/** The plainest of file servers. Each folder is served under its own name. */
export async function serveFiles(folders: Readonly<Record<string, string>>): Promise<FileServer> {
  const requested: string[] = [];
  const server = createServer(({url = '/'}, response) => {
    const {pathname} = new URL(url, 'http://localhost');
    requested.push(pathname);
    const [, folder = '', ...rest] = normalize(pathname).split('/');
    const root = folders[folder];
    const file = root === undefined ? Promise.reject(new Error('no such folder')) : readFile(join(root, ...rest));
    file.then(
      (body) => response.writeHead(200, {'content-type': types[extname(pathname)] ?? 'application/octet-stream'}).end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requested,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
