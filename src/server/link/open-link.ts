import {once} from 'node:events';
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';
import {setTimeout as delay} from 'node:timers/promises';
import {MAX_SOCKET_BYTES} from '../limits.js';
import type {Logger} from '../logger.js';
import {allowsOrigin, type Origins} from '../origins.js';
import {peer} from '../peer.js';
import type {RoomSender} from '../room/room.js';
import type {Shows} from '../shows.js';
import type {Tokens} from '../token/tokens.js';
import {Connection, roomName} from './connection.js';
import {cutOffSlow} from './cut-off-slow.js';
import {listen, type LinkServer, type LinkSocket} from './listen.js';

/** Whether a Socket.IO endpoint can be there: begins with a slash and ends without one. */
export function isLinkPath(path: string): boolean {
  return /^\/[\w./~-]*[\w.~-]$/.test(path);
}

/** How long a goodbye may take to reach a client. */
const GOODBYE_MS = 1000;

export interface LinkOptions {
  readonly path: string;
  readonly origins: Origins;
  readonly transports: readonly ('websocket' | 'polling')[];
  readonly now: () => number;
  readonly log: Logger;
}

export interface LinkParts {
  readonly shows: Shows;
  readonly tokens: Tokens;
  readonly newGuestId: () => string;
}

/** The Socket.IO endpoint, which does not know how requests come to it. */
export interface OpenLink {
  senderFor(show: string): RoomSender;
  /** Listens to the clients; to be called before the first request. */
  serve(parts: LinkParts): void;
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  socketCount(): number;
  /** Lets nobody in any more. */
  refuseAll(): void;
  /** Resolves when all sockets are closed, after a second at the latest. */
  close(): Promise<void>;
}

export async function openLink({path, origins, transports, now, log}: LinkOptions): Promise<OpenLink> {
  const {Server} = await peer('socket.io', () => import('socket.io'));
  // A server that never listens: requests are handed to it, so that Socket.IO leaves the real one's listeners alone.
  const inner = createServer();
  const connections = new Set<LinkSocket['conn']>();
  let closing = false;

  const io: LinkServer = new Server(inner, {
    path,
    transports: [...transports],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_SOCKET_BYTES,
    cors: {origin: origins === '*' ? '*' : [...origins]},
    // CORS does not guard WebSockets: the origin is checked at the handshake.
    allowRequest(request, decide) {
      const {origin} = request.headers;
      const allowed = allowsOrigin(origins, origin);
      if (!allowed) log('info', `Refused a connection from the origin ${JSON.stringify(origin ?? 'none')}.`);
      decide(closing ? 'shutting down' : 'origin not allowed', allowed && !closing);
    },
  });

  return {
    senderFor(show) {
      const room = io.to(roomName(show));
      return {
        facts: (packet) => void room.emit('facts', packet),
        crowd: (packet) => void room.volatile.emit('crowd', packet),
      };
    },
    serve(parts) {
      io.on('connection', (socket) => {
        const {conn} = socket;
        connections.add(conn);
        conn.once('close', () => connections.delete(conn));
        cutOffSlow(socket, () => log('info', 'Cut off a socket that reads too slowly.'));
        const connection = new Connection({socket, now, ...parts});
        listen(socket, {handlers: connection.handlers, now, log});
        socket.on('disconnect', () => {
          connection.leave();
          // Who leaves the namespace could enter it again on the same connection, and each time with fresh limits.
          conn.close();
        });
      });
    },
    request: (request, response) => void inner.emit('request', request, response),
    upgrade: (request, socket, head) => void inner.emit('upgrade', request, socket, head),
    socketCount: () => connections.size,
    refuseAll() {
      closing = true;
    },
    async close() {
      const closed = Promise.all([...connections].map((conn) => once(conn, 'close')));
      io.disconnectSockets(true);
      const late = new AbortController();
      await Promise.race([closed, delay(GOODBYE_MS, undefined, {signal: late.signal}).catch(() => undefined)]);
      late.abort();
      await io.close();
    },
  };
}
