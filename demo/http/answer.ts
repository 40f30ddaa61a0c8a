import type {ServerResponse} from 'node:http';

export interface AnswerOptions {
  readonly status?: number;
  readonly headers?: {readonly [name: string]: string};
}

export function sendHtml(response: ServerResponse, body: string, {status = 200, headers}: AnswerOptions = {}): void {
  send(response, body, 'text/html; charset=utf-8', {status, headers: {'cache-control': 'no-store', ...headers}});
}

export function sendJson(response: ServerResponse, value: unknown, {status = 200, headers}: AnswerOptions = {}): void {
  send(response, JSON.stringify(value), 'application/json', {status, headers: {'cache-control': 'no-store', ...headers}});
}

/** After a form post: the browser gets the page, so that a reload does not send the form again (RFC 9110, 15.4.4). */
export function seeOther(response: ServerResponse, location: string): void {
  response.writeHead(303, {location}).end();
}

export function send(
  response: ServerResponse,
  body: string | Buffer,
  type: string,
  {status = 200, headers}: AnswerOptions = {},
): void {
  response.writeHead(status, {
    'content-type': type,
    'content-length': Buffer.byteLength(body),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    ...headers,
  });
  response.end(body);
}
