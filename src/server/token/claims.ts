import type {Role} from '../../protocol/index.js';
import {boolean, id, mismatch, object, oneOf, optional, string, type Shape} from '../../protocol/shape.js';

/** What a token says. */
export interface Claims {
  readonly role: Role;
  /** Id of one show, or `*` for all of the server. */
  readonly show: string;
  readonly sub: string;
  readonly name?: string | undefined;
  /** `true`: made by the server for somebody who came without a token. */
  readonly guest?: boolean | undefined;
  /** Seconds since 1970, perhaps with a fraction (RFC 7519 section 2, NumericDate). */
  readonly exp: number;
}

const numericDate: Shape<number> = (input, path) =>
  typeof input === 'number' ? input : mismatch(path, 'a number of seconds since 1970');

const showOrAll: Shape<string> = (input, path) => (input === '*' ? '*' : id(input, path));

export const claims: Shape<Claims> = object<Claims>({
  role: oneOf('host', 'moderator', 'viewer'),
  show: showOrAll,
  sub: id,
  name: optional(string(1000, 0)),
  guest: optional(boolean),
  exp: numericDate,
});

export function isFor(show: string, {show: allowed}: Claims): boolean {
  return allowed === '*' || allowed === show;
}
