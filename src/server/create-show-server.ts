import {createHmac, randomBytes} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {join} from 'node:path';
import {act, parse, parseManifest, type Bye} from '../protocol/index.js';
import {attach} from './attach.js';
import {handleRequest} from './http/handle-request.js';
import {createScriptFiles} from './http/script-files.js';
import {isLinkPath, openLink} from './link/open-link.js';
import {silent} from './logger.js';
import {refuse, refuseInvalid} from './refuse.js';
import type {ShowServer, ShowServerOptions} from './show-server.js';
import {Shows} from './shows.js';
import {levelStore} from './store/level-store.js';
import {keptSecret, newSecret} from './token/secret.js';
import {createTokens} from './token/tokens.js';

/** Over how long the clients of a server that shuts down come back, so that its successor is not met by all at once. */
const RETURN_SPREAD_MS = 5000;

/** Starts a show server on a `http.Server`. Rejects when the store cannot be opened or a package is missing. */
export async function createShowServer(options: ShowServerOptions): Promise<ShowServer> {
  const {
    server, dataDirectory = 'live-shop-data', origins = '*', path = '/socket.io', transports = ['websocket'],
    now = Date.now, random = Math.random, log = silent,
  } = options;
  if (!isLinkPath(path)) throw new TypeError(`path must begin with a slash and end without one, not ${path}.`);
  // A store of one's own and no directory: nothing is written that was not asked for.
  const keepsFiles = options.dataDirectory !== undefined || options.store === undefined;
  const secret = options.secret ?? (keepsFiles ? await keptSecret(dataDirectory) : newSecret());
  const tokens = await createTokens({secret, now});
  const link = await openLink({path, origins, transports, now, log});
  const store = options.store ?? (await levelStore({directory: join(dataDirectory, 'log')}));
  const shows = new Shows({store, now, log, senderFor: (show) => link.senderFor(show)});
  link.serve({shows, tokens, newGuestId: () => `guest-${randomBytes(12).toString('hex')}`});

  const uidOf = (show: string): string => createHmac('sha256', secret).update(`calendar ${show}`).digest('hex').slice(0, 32);
  const desk = {shows, store, tokens, linkPath: path, socketCount: () => link.socketCount(), uidOf};
  const serveScript = createScriptFiles(origins);
  const handled = new WeakSet<IncomingMessage>();
  // With the slash, without which Socket.IO leaves a request unanswered.
  const isLink = ({url = ''}: IncomingMessage) => url.startsWith(`${path}/`);

  function handle(request: IncomingMessage, response: ServerResponse): boolean {
    if (handled.has(request)) return true;
    const own = isLink(request) || serveScript(request, response) || handleRequest(request, response, {desk, origins, log});
    if (own) handled.add(request);
    if (isLink(request)) link.request(request, response);
    return own;
  }

  const detach = attach(server, {
    request: handle,
    upgrade(request, socket, head) {
      const own = isLink(request);
      if (own) link.upgrade(request, socket, head);
      return own;
    },
  });

  return {
    async putShow(input) {
      const manifest = parseManifest(input);
      if (!manifest.ok) throw new TypeError(`The manifest is wrong: ${manifest.path} must be ${manifest.expected}.`);
      await shows.put(manifest.value);
      return manifest.value;
    },
    removeShow: (id) => shows.remove(id),
    async act(showId, input) {
      // What a type lets through, such as a stock below zero, would be a fact that nobody can read.
      const wish = parse(act, input);
      if (!wish.ok) return refuseInvalid(wish);
      const show = await shows.get(showId);
      if (!show) return refuse('unknown-show', `There is no show ${showId}.`);
      return show.act(wish.value, {id: 'server', role: 'host'});
    },
    token: (request) => tokens.sign(request),
    handle,
    async close() {
      link.refuseAll();
      const bye = (): Bye => ({reason: 'shutting-down', retryAfterMs: 500 + Math.floor(random() * RETURN_SPREAD_MS)});
      await shows.close(bye);
      await link.close();
      detach();
    },
  };
}
