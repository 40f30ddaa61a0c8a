import type {IncomingMessage, RequestListener, Server, ServerResponse} from 'node:http';
import type {Duplex} from 'node:stream';

export interface Handlers {
  /** Answers a request, or tells that it is not its own. */
  request(request: IncomingMessage, response: ServerResponse): boolean;
  /** Takes a connection over, or tells that it is not its own. */
  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): boolean;
}

/**
 * Puts handlers in front of those that a server has: what is not theirs goes on to these, or, where there are none, to
 * a 404. Returns the stop, which puts things back.
 */
export function attach(server: Server, handlers: Handlers): () => void {
  const others = server.listeners('request') as RequestListener[];

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    if (handlers.request(request, response)) return;
    for (const other of others) other.call(server, request, response);
    if (others.length === 0 && server.listenerCount('request') === 1) notFound(response);
  }

  function onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (handlers.upgrade(request, socket, head)) return;
    if (server.listenerCount('upgrade') === 1) refuseUpgrade(socket);
  }

  server.removeAllListeners('request');
  server.on('request', onRequest);
  server.on('upgrade', onUpgrade);
  return () => {
    server.off('request', onRequest);
    server.off('upgrade', onUpgrade);
    for (const other of others) server.on('request', other);
  };
}

// Node hands over every request that offers an upgrade, such as those of programs that would rather speak HTTP/2, and no
// longer reads their bodies: an answer tells them what is wrong.
function refuseUpgrade(socket: Duplex): void {
  const body = JSON.stringify({error: {code: 'invalid', message: 'Send it again without an Upgrade header.'}});
  const head = ['HTTP/1.1 400 Bad Request', 'Connection: close', 'Content-Type: application/json; charset=utf-8'];
  socket.on('error', () => socket.destroy());
  socket.end([...head, `Content-Length: ${body.length}`, '', body].join('\r\n'), () => socket.destroy());
}

function notFound(response: ServerResponse): void {
  const body = JSON.stringify({error: {code: 'not-found', message: 'There is nothing at this path.'}});
  response.writeHead(404, {'content-type': 'application/json; charset=utf-8'});
  response.end(body);
}
