import type {IncomingMessage, ServerResponse} from 'node:http';
import {parse} from '../../protocol/index.js';
import {id} from '../../protocol/shape.js';
import {reasonOf, type Logger} from '../logger.js';
import {corsHeaders, type Origins} from '../origins.js';
import {postAction} from './action-route.js';
import {getCalendar} from './calendar-route.js';
import type {Desk, Route} from './call.js';
import {getHealth} from './health-route.js';
import {getLogIndex, getLogPage} from './log-route.js';
import {deleteShow, getManifest, putManifest} from './manifest-route.js';
import {replyError, replyJson, replyText} from './reply.js';
import {unknownShow} from './unknown-show.js';

type Methods = {readonly [method: string]: Route};

const paths: readonly (readonly [RegExp, Methods])[] = [
  [/^\/health$/, {GET: getHealth}],
  [/^\/shows\/([^/]+)$/, {GET: getManifest, PUT: putManifest, DELETE: deleteShow}],
  [/^\/shows\/([^/]+)\/log\/index\.json$/, {GET: getLogIndex}],
  [/^\/shows\/([^/]+)\/log\/([1-9]\d{0,8})\.json$/, {GET: getLogPage}],
  [/^\/shows\/([^/]+)\/calendar\.ics$/, {GET: getCalendar}],
  [/^\/shows\/([^/]+)\/actions$/, {POST: postAction}],
];

export interface HandleOptions {
  readonly desk: Desk;
  readonly origins: Origins;
  readonly log: Logger;
}

/** Answers a request to one of the show server's own paths; `false`, and nothing done, for any other. */
export function handleRequest(
  request: IncomingMessage,
  response: ServerResponse,
  {desk, origins, log}: HandleOptions,
): boolean {
  const url = urlOf(request);
  const matches = paths.map(([pattern, methods]) => ({match: pattern.exec(url?.pathname ?? ''), methods}));
  const found = matches.find(({match}) => match);
  if (!url || !found) return false;
  const headers = corsHeaders(origins, request.headers.origin);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const [, name, page] = found.match ?? [];
  answer({request, response, url, name, page: Number(page), methods: found.methods, desk}).catch((error: unknown) => {
    log('error', `${request.method} ${url.pathname} failed: ${reasonOf(error)}`);
    if (response.headersSent) response.destroy();
    else replyError(request, response, {status: 503, code: 'unavailable', message: 'The server could not do it.'});
  });
  return true;
}

// Only path and query are read; the host is whatever the proxy in front made of it.
function urlOf({url = ''}: IncomingMessage): URL | undefined {
  return URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : undefined;
}

interface Answer {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly name: string | undefined;
  readonly page: number;
  readonly methods: Methods;
  readonly desk: Desk;
}

async function answer({request, response, url, name, page, methods, desk}: Answer): Promise<void> {
  const allow = [...Object.keys(methods), ...('GET' in methods ? ['HEAD'] : []), 'OPTIONS'].join(', ');
  if (request.method === 'OPTIONS') return replyOptions(response, allow);
  const method = request.method === 'HEAD' ? 'GET' : (request.method ?? '');
  const route = Object.hasOwn(methods, method) ? methods[method] : undefined;
  if (!route) {
    const message = `This path takes ${allow}.`;
    return replyError(request, response, {status: 405, code: 'method-not-allowed', message, headers: {allow}});
  }
  const showId = name ?? '';
  if (name !== undefined && !parse(id, name).ok) return replyError(request, response, unknownShow('of that id'));
  const result = await route({request, url, showId, page, desk});
  if ('code' in result) replyError(request, response, result);
  else if ('text' in result) replyText(request, response, result);
  else replyJson(request, response, result);
}

function replyOptions(response: ServerResponse, allow: string): void {
  response.writeHead(204, {
    'allow': allow,
    'access-control-allow-methods': allow,
    'access-control-allow-headers': 'authorization, content-type, if-none-match',
    'access-control-max-age': '86400',
  });
  response.end();
}
