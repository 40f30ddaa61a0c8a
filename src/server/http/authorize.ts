import type {IncomingMessage} from 'node:http';
import type {Refusal} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import {isFor, type Claims} from '../token/claims.js';
import type {Tokens} from '../token/tokens.js';

/** The claims of the request's bearer token (RFC 6750) for a show, or why it does not open the door. */
export async function authorize(request: IncomingMessage, show: string, tokens: Tokens): Promise<Claims | Refusal> {
  const [, token] = /^bearer +(\S+)$/i.exec(request.headers.authorization ?? '') ?? [];
  if (token === undefined) return refuse('unauthorized', 'Send a token: Authorization: Bearer <token>.');
  const read = await tokens.read(token);
  if (!read.ok) return refuse('unauthorized', `Expected ${read.expected}.`);
  if (!isFor(show, read.value)) return refuse('unauthorized', `The token is not for the show ${show}.`);
  return read.value;
}
