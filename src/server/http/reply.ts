import {createHash} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import type {Refusal, RefusalCode} from '../../protocol/index.js';

export type HttpErrorCode = RefusalCode | 'not-found' | 'method-not-allowed';

export interface HttpError {
  readonly status: number;
  readonly code: HttpErrorCode;
  readonly message: string;
  readonly path?: string | undefined;
  readonly headers?: Record<string, string> | undefined;
}

const statusOf: {readonly [C in RefusalCode]: number} = {
  'invalid': 400,
  'unsupported-protocol': 400,
  'empty': 400,
  'too-long': 400,
  'unauthorized': 401,
  'forbidden': 403,
  'unknown-show': 404,
  'unknown-product': 404,
  'unknown-message': 404,
  'not-joined': 409,
  'show-ended': 409,
  'too-large': 413,
  'too-fast': 429,
  'unavailable': 503,
};

/** The same refusal as on the link, in the words of HTTP. */
export function errorOf({code, message, path, retryAfterMs}: Refusal): HttpError {
  const headers: Record<string, string> = {};
  if (retryAfterMs !== undefined) headers['retry-after'] = String(Math.ceil(retryAfterMs / 1000));
  if (code === 'unauthorized') headers['www-authenticate'] = 'Bearer';
  return {status: statusOf[code], code, message, path, headers};
}

export interface JsonReply {
  readonly status?: number;
  readonly body: object;
  readonly cacheControl: string;
}

export interface TextReply {
  readonly text: string;
  readonly type: string;
  /** What it is called when it is kept. */
  readonly fileName: string;
  readonly cacheControl: string;
}

export function replyJson(request: IncomingMessage, response: ServerResponse, {body, ...rest}: JsonReply): void {
  send(request, response, {...rest, type: 'application/json; charset=utf-8', bytes: Buffer.from(JSON.stringify(body))});
}

export function replyText(request: IncomingMessage, response: ServerResponse, {text, fileName, ...rest}: TextReply): void {
  response.setHeader('content-disposition', `attachment; filename="${fileName}"`);
  send(request, response, {...rest, bytes: Buffer.from(text)});
}

interface Content {
  readonly status?: number;
  readonly type: string;
  readonly bytes: Buffer;
  readonly cacheControl: string;
}

/** Answers with an entity tag; 304 where the client has it already (RFC 9110 section 13). */
function send(
  request: IncomingMessage,
  response: ServerResponse,
  {status = 200, type, bytes, cacheControl}: Content,
): void {
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;
  response.setHeader('cache-control', cacheControl);
  if (cacheControl !== 'no-store') {
    response.setHeader('etag', etag);
    if (status === 200 && hasTag(request.headers['if-none-match'], etag)) return void response.writeHead(304).end();
  }
  response.writeHead(status, {
    'content-type': type,
    'content-length': bytes.length,
    'x-content-type-options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

export function replyError(
  request: IncomingMessage,
  response: ServerResponse,
  {status, code, message, path, headers = {}}: HttpError,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  replyJson(request, response, {status, body: {error: {code, message, path}}, cacheControl: 'no-store'});
}

function hasTag(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag || tag.trim() === '*');
}
