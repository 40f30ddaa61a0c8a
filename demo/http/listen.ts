import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';

/** How many ports after the wished one are tried. */
const ATTEMPTS = 50;

export interface ListenOptions {
  readonly host: string;
  /** 0 for any free one. */
  readonly port: number;
}

/** Listens on the port, or on the next free one after it; answers which. Rejects when none of 50 is free. */
export async function listen(server: Server, {host, port}: ListenOptions): Promise<number> {
  for (let wished = port; ; wished += 1) {
    try {
      return await listenOn(server, host, wished);
    } catch (error) {
      const last = port === 0 || wished >= Math.min(port + ATTEMPTS - 1, 65_535);
      if (!isTaken(error) || last) throw error;
    }
  }
}

/** A port that is free now, for a server that another process will open. */
export async function freePort(options: ListenOptions): Promise<number> {
  const server = createServer();
  const port = await listen(server, options);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listenOn(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
