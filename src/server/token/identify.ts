import {cleanName, type Refusal, type Role} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import {isFor, type Claims} from './claims.js';
import type {Tokens} from './tokens.js';

const DAY_MS = 86_400_000;

/** How long a guest stays the same person after the last visit. */
export const GUEST_TOKEN_MS = 30 * DAY_MS;

/** Who is at the other end. */
export interface Identity {
  readonly id: string;
  readonly role: Role;
  readonly name?: string | undefined;
  /** Came without a token of the shop. */
  readonly guest: boolean;
  /** Milliseconds since 1970. */
  readonly expiresAt: number;
  /** To be handed over with the next join. */
  readonly token: string;
}

export interface IdentifyOptions {
  readonly show: string;
  readonly token?: string | undefined;
  readonly tokens: Tokens;
  readonly now: () => number;
  readonly newGuestId: () => string;
  /** The name that a viewer took in the show. */
  readonly nameOf: (viewerId: string) => string | undefined;
}

/** Tells who joins: the bearer of a token, or a guest, who is given one. */
export async function identify(options: IdentifyOptions): Promise<Identity | Refusal> {
  const {token, tokens, show} = options;
  if (token === undefined) return guest(options);
  const read = await tokens.read(token);
  const usable = read.ok && isFor(show, read.value);
  if (usable && !read.value.guest) return bearer(read.value, token, options);
  if (usable) return guest(options, read.value);
  // A guest of long ago or of another show has nothing to lose: a new guest, not a closed door.
  if (tokens.saysGuest(token)) return guest(options);
  const message = read.ok ? `The token is not for the show ${show}.` : `Expected ${read.expected}.`;
  return refuse('unauthorized', message, {path: 'token'});
}

function bearer(claims: Claims, token: string, {nameOf}: IdentifyOptions): Identity {
  return {
    id: claims.sub,
    role: claims.role,
    name: nameIn(claims) ?? (claims.role === 'viewer' ? nameOf(claims.sub) : undefined),
    guest: false,
    expiresAt: claims.exp * 1000,
    token,
  };
}

async function guest(options: IdentifyOptions, claims?: Claims): Promise<Identity> {
  const {show, token, tokens, now, newGuestId, nameOf} = options;
  const id = claims?.sub ?? newGuestId();
  const name = nameOf(id) ?? (claims && nameIn(claims));
  const identity = {id, role: 'viewer' as const, name, guest: true};
  // Signed anew when a day of it is gone or a name has come, so that an audience that comes back costs no signatures.
  const fresh = claims && claims.exp * 1000 - now() > GUEST_TOKEN_MS - DAY_MS && claims.name === name;
  if (fresh && token !== undefined) return {...identity, expiresAt: claims.exp * 1000, token};
  const signed = await tokens.sign({role: 'viewer', show, subject: id, name, guest: true, expiresInMs: GUEST_TOKEN_MS});
  return {...identity, expiresAt: now() + GUEST_TOKEN_MS, token: signed};
}

function nameIn({name}: Claims): string | undefined {
  const cleaned = name === undefined ? undefined : cleanName(name);
  return cleaned?.ok ? cleaned.value : undefined;
}
