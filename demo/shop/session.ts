import {randomUUID} from 'node:crypto';
import type {IncomingMessage, ServerResponse} from 'node:http';
import {readCookie, setCookie} from '../http/cookie.js';
import type {Carts} from './carts.js';

const COOKIE = 'hearth_cart';

/** The shopper's session; undefined until something has been put in a cart: to look around needs no cookie. */
export function readSession(request: IncomingMessage): string | undefined {
  return readCookie(request, COOKIE);
}

/** A session to write with. One that no cart belongs to is never taken over from the cookie: a new one is set. */
export function openSession(request: IncomingMessage, response: ServerResponse, carts: Carts): string {
  const known = readSession(request);
  if (carts.has(known)) return known;
  const session = randomUUID();
  setCookie(response, COOKIE, session);
  return session;
}
