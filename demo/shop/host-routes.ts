import type {IncomingMessage, ServerResponse} from 'node:http';
import {sendHtml} from '../http/answer.js';
import {files} from '../http/files.js';
import type {Routes} from '../http/routes.js';
import {packageRoot} from '../package-root.js';
import {hostPage} from '../pages/host-page.js';

export interface HostRoutesOptions {
  readonly showId: string;
  readonly token: () => string;
  readonly scripted: boolean;
}

/** The host's page. It carries the host's token, so only this machine gets it, and only under its own name. */
export function hostRoutes({showId, token, scripted}: HostRoutesOptions): Routes {
  const missing = ({response}: {readonly response: ServerResponse}): void => void response.writeHead(404).end();
  return {
    'GET /host': ({request, response}) => {
      if (!isLocal(request)) {
        response.writeHead(403, {'content-type': 'text/plain; charset=utf-8'});
        response.end('The host page holds the host’s token: open it on the machine that runs the demo, at 127.0.0.1.\n');
        return;
      }
      const headers = {'content-security-policy': `frame-ancestors 'none'`};
      sendHtml(response, hostPage({showId, token: token(), scripted, shopUrl: '/'}), {headers});
    },
    'GET /modules/protocol/*': files({folder: new URL('dist/protocol/', packageRoot), missing}),
    'GET /modules/socket.io/*': files({folder: new URL('node_modules/socket.io-client/dist/', packageRoot), missing}),
  };
}

type LocalRequest = Pick<IncomingMessage, 'headers'> & {readonly socket: {readonly remoteAddress?: string | undefined}};

/**
 * Whether a request comes from this machine and for it. The name is looked at as well: a page from elsewhere can make
 * its own name point to 127.0.0.1 and would then read the token (DNS rebinding).
 */
export function isLocal({socket, headers}: LocalRequest): boolean {
  const address = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  const name = (headers.host ?? '').replace(/:\d+$/, '');
  return (address === '::1' || /^127\./.test(address)) && ['localhost', '127.0.0.1', '[::1]'].includes(name);
}
