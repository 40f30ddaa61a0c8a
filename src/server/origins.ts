/** `*`, or the origins (RFC 6454) whose pages may use the server, such as `https://shop.example`. */
export type Origins = '*' | readonly string[];

/** With a list, a request without an origin is refused too: every browser sends one with a WebSocket. */
export function allowsOrigin(origins: Origins, origin: string | undefined): boolean {
  return origins === '*' || (origin !== undefined && origins.includes(origin));
}

/** The headers that let a page of an allowed origin read an answer (Fetch, CORS protocol). */
export function corsHeaders(origins: Origins, origin: string | undefined): Record<string, string> {
  if (origins === '*') return {'access-control-allow-origin': '*', 'access-control-expose-headers': 'etag'};
  if (origin === undefined || !origins.includes(origin)) return {vary: 'origin'};
  return {'access-control-allow-origin': origin, 'access-control-expose-headers': 'etag', vary: 'origin'};
}
