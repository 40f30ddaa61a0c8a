import type {IncomingMessage, ServerResponse} from 'node:http';

/** A week: longer than a cart is held. */
const MAX_AGE_S = 7 * 24 * 3600;

/** One cookie of a request, by name (RFC 6265, section 5.4). */
export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const pair of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = pair.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

/** Sets a cookie that scripts cannot read and that no other site's form carries. */
export function setCookie(response: ServerResponse, name: string, value: string): void {
  response.appendHeader('set-cookie', `${name}=${value}; Path=/; Max-Age=${MAX_AGE_S}; HttpOnly; SameSite=Lax`);
}
