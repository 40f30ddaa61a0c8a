import {createServer, type IncomingMessage, type ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';
import {MAX_SOCKET_BYTES, MAX_UNSENT_PACKETS} from '../limits.js';
import type {Logger} from '../logger.js';
import {allowsOrigin, type Origins} from '../origins.js';
import {peer} from '../peer.js';
import type {RoomSender} from '../room/room.js';
import type {Shows} from '../shows.js';
import type {Tokens} from '../token/tokens.js';
import {Connection, roomName} from './connection.js';
import {listen, type LinkServer, type LinkSocket} from './listen.js';

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

/** The Socket.IO endpoint, which does not know how the requests come to it. */
export interface OpenLink {
  senderFor(show: string): RoomSender;
  /** Lets clients in. Before it, connections are closed at once. */
  serve(parts: LinkParts): void;
  request(request: IncomingMessage, response: ServerResponse): void;
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  sockets(): number;
  close(): Promise<void>;
}

export async function openLink({path, origins, transports, now, log}: LinkOptions): Promise<OpenLink> {
  const {Server} = await peer('socket.io', () => import('socket.io'));
  // A server that never listens: requests are handed to it, so that Socket.IO leaves the real one's listeners alone.
  const inner = createServer();
  const io: LinkServer = new Server(inner, {
    path,
    transports: [...transports],
    serveClient: false,
    perMessageDeflate: false,
    maxHttpBufferSize: MAX_SOCKET_BYTES,
    cors: {origin: origins === '*' ? '*' : [...origins]},
    // CORS does not guard WebSockets: the origin is checked at the handshake.
    allowRequest: (request, decide) => {
      const allowed = allowsOrigin(origins, request.headers.origin);
      if (!allowed) log('info', `Refused a connection from the origin ${request.headers.origin ?? '(none)'}.`);
      decide(allowed ? null : 'origin not allowed', allowed);
    },
  });

  return {
    senderFor(show) {
      const room = roomName(show);
      return {
        facts: (packet) => {
          cutOffSlow(io, room, log);
          io.to(room).emit('facts', packet);
        },
        crowd: (packet) => void io.to(room).volatile.emit('crowd', packet),
      };
    },
    serve(parts) {
      io.on('connection', (socket: LinkSocket) => {
        const connection = new Connection({socket, now, ...parts});
        listen(socket, {handlers: connection.handlers, now, log});
        socket.on('disconnect', () => connection.leave());
      });
    },
    request: (request, response) => void inner.emit('request', request, response),
    upgrade: (request, socket, head) => void inner.emit('upgrade', request, socket, head),
    sockets: () => io.engine.clientsCount,
    close: () => io.close(),
  };
}
void cutOffSlow;
declare function cutOffSlow(...a: unknown[]): void;
