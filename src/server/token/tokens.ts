import type {JWTPayload} from 'jose';
import {parse, type Result, type Role} from '../../protocol/index.js';
import {peer} from '../peer.js';
import {claims as claimsShape, type Claims} from './claims.js';

/** The shortest secret that HS256 allows (RFC 7518 section 3.2). */
export const MIN_SECRET_LENGTH = 32;

export interface TokenRequest {
  readonly role: Role;
  /** Id of one show, or `*` for all of the server. */
  readonly show: string;
  /** Who it is: an id of the protocol, the same for all messages of one person. */
  readonly subject: string;
  readonly name?: string | undefined;
  readonly guest?: boolean | undefined;
  readonly expiresInMs: number;
}

export interface TokensOptions {
  readonly secret: string;
  readonly now: () => number;
}

export interface Tokens {
  /** Rejects with a `TypeError` where the token would be refused, such as a subject that is no id. */
  sign(request: TokenRequest): Promise<string>;
  /** What a token says, or what is wrong with it. Never rejects. */
  read(token: string): Promise<Result<Claims>>;
  /** A token that says itself that it is a guest's, which proves nothing. */
  saysGuest(token: string): boolean;
}

/** Signs and reads the tokens of one secret: JSON Web Tokens (RFC 7519), HS256 and nothing else. */
export async function createTokens({secret, now}: TokensOptions): Promise<Tokens> {
  if (secret.length < MIN_SECRET_LENGTH) {
    throw new TypeError(`The secret must have at least ${MIN_SECRET_LENGTH} characters.`);
  }
  const {SignJWT, decodeJwt, jwtVerify, errors} = await peer('jose', () => import('jose'));
  const key = new TextEncoder().encode(secret);

  function problem(error: unknown): string {
    if (error instanceof errors.JWTExpired) return 'a token that has not expired';
    if (error instanceof errors.JWTClaimValidationFailed) return `a token with a valid claim ${error.claim}`;
    return 'a token that this server signed, with HS256';
  }

  return {
    async sign({role, show, subject, name, guest, expiresInMs}) {
      const issuedAt = Math.floor(now() / 1000);
      const expiresAt = issuedAt + Math.ceil(expiresInMs / 1000);
      const payload: JWTPayload = {role, show, sub: subject, iat: issuedAt, exp: expiresAt};
      if (name !== undefined) payload['name'] = name;
      if (guest) payload['guest'] = true;
      const read = parse(claimsShape, payload);
      if (!read.ok) throw new TypeError(`The claim ${read.path} of the token must be ${read.expected}.`);
      return new SignJWT(payload).setProtectedHeader({alg: 'HS256', typ: 'JWT'}).sign(key);
    },
    async read(token) {
      try {
        const {payload} = await jwtVerify(token, key, {
          algorithms: ['HS256'],
          requiredClaims: ['exp', 'sub'],
          currentDate: new Date(now()),
        });
        const read = parse(claimsShape, payload);
        if (read.ok) return read;
        return {ok: false, path: 'token', expected: `a token whose claim ${read.path} is ${read.expected}`};
      } catch (error) {
        return {ok: false, path: 'token', expected: problem(error)};
      }
    },
    saysGuest(token) {
      try {
        return decodeJwt(token)['guest'] === true;
      } catch {
        return false;
      }
    },
  };
}
