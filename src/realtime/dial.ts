import type {Socket} from 'socket.io-client';
import type {ClientEvents, ServerEvents} from '../protocol/index.js';

export type LinkSocket = Socket<ServerEvents, ClientEvents>;

export interface Call {
  /** Origin of the show server. */
  readonly url: string;
  readonly path: string;
  readonly timeoutMs: number;
  /** Ends the connection, in whatever state it is. */
  readonly signal: AbortSignal;
}

/**
 * Connects to a show server, over a WebSocket only. Rejects with an `Error` when there is no connection in time; the
 * cause is what the server said where it said something.
 */
export async function dial({url, path, timeoutMs, signal}: Call): Promise<LinkSocket> {
  // Not `io()`, which parses URLs and keeps connections for pages that share them.
  const {Manager} = await import('socket.io-client');
  signal.throwIfAborted();
  // The link has its own reconnection: it knows of the page's visibility, of what the server asked for, and of the room.
  const options = {path, transports: ['websocket'], reconnection: false, timeout: timeoutMs};
  const socket: LinkSocket = new Manager<ServerEvents, ClientEvents>(url, options).socket('/');
  signal.addEventListener(
    'abort',
    () => {
      socket.off();
      socket.disconnect();
    },
    {once: true},
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      timer = setTimeout(() => reject(new Error(`no connection within ${timeoutMs} ms`)), timeoutMs);
      signal.addEventListener('abort', () => reject(signal.reason), {once: true});
      socket.once('connect', resolve);
      socket.once('connect_error', (error: Error & {data?: unknown}) => {
        reject(new Error(error.message, {cause: error.data}));
      });
    });
  } finally {
    clearTimeout(timer);
  }
  return socket;
}
