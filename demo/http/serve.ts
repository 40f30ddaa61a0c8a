import type {IncomingMessage, RequestListener, ServerResponse} from 'node:http';
import {sendJson} from './answer.js';
import {BodyError} from './body.js';
import {findRoute, type Routes} from './routes.js';

/** Takes a request, or answers `false` and leaves it alone. */
export type Mount = (request: IncomingMessage, response: ServerResponse) => boolean | Promise<boolean>;

export interface ServeOptions {
  /** Asked before the routes, in order. */
  readonly mounts: readonly Mount[];
  readonly routes: Routes;
  /** Told of what a handler threw. */
  readonly failed: (error: unknown) => void;
}

/** One request listener of several parts. Whatever a handler throws, the request is answered and the process goes on. */
export function serve({mounts, routes, failed}: ServeOptions): RequestListener {
  return (request, response) => {
    answer(request, response).catch((error: unknown) => {
      const known = error instanceof BodyError;
      if (!known) failed(error);
      if (response.headersSent) return response.destroy();
      const headers = {connection: 'close'};
      const body = {reason: 'invalid', message: known ? error.message : 'The shop could not do it.'};
      sendJson(response, body, {status: known ? error.status : 500, headers});
    });
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    for (const mount of mounts) {
      if (await mount(request, response)) return;
    }
    const url = new URL(request.url?.startsWith('/') ? `http://shop.invalid${request.url}` : 'http://shop.invalid/');
    const found = findRoute(routes, request.method ?? 'GET', url.pathname);
    if (found === 'wrong-method' || !found) {
      sendJson(response, {reason: 'method-not-allowed'}, {status: 405});
      return;
    }
    await found.handler({request, response, url, params: found.params});
  }
}
