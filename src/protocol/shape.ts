import type {Result} from './result.js';

/** Reads one value of the wire, or throws a `Mismatch` that says where. Copies what it knows and nothing else. */
export type Shape<T> = (input: unknown, path: string) => T;

class Mismatch {
  constructor(readonly path: string, readonly expected: string) {}
}

/** Reads `input` as `shape` says. Never throws on bad input: the answer names the first path that is wrong. */
export function parse<T>(shape: Shape<T>, input: unknown): Result<T> {
  try {
    return {ok: true, value: shape(input, '')};
  } catch (error) {
    if (error instanceof Mismatch) return {ok: false, path: error.path || '.', expected: error.expected};
    throw error;
  }
}

/** Ends the reading of a shape: `expected` completes the sentence "expected …". */
export function mismatch(path: string, expected: string): never {
  throw new Mismatch(path, expected);
}

export const boolean: Shape<boolean> = (input, path) =>
  typeof input === 'boolean' ? input : mismatch(path, 'true or false');

/** A whole number, `min` and `max` included. */
export function integer(min = 0, max = Number.MAX_SAFE_INTEGER): Shape<number> {
  return (input, path) =>
    typeof input === 'number' && Number.isSafeInteger(input) && input >= min && input <= max
      ? input
      : mismatch(path, `a whole number from ${min} to ${max}`);
}

/** A finite number, `min` and `max` included. */
export function number(min: number, max: number): Shape<number> {
  return (input, path) =>
    typeof input === 'number' && input >= min && input <= max ? input : mismatch(path, `a number from ${min} to ${max}`);
}

/** A string of `min` to `max` UTF-16 code units. */
export function string(max: number, min = 1): Shape<string> {
  return (input, path) =>
    typeof input === 'string' && input.length >= min && input.length <= max
      ? input
      : mismatch(path, `a string of ${min} to ${max} characters`);
}

/** A name for a thing on the wire: 1 to 64 of `A-Z a-z 0-9 . _ ~ -`, not starting with a dot. Safe in a URL path. */
export const id: Shape<string> = (input, path) =>
  typeof input === 'string' && /^[\w~-][\w.~-]{0,63}$/.test(input)
    ? input
    : mismatch(path, 'an id: 1 to 64 letters, digits, dots, dashes, tildes or underscores');

/** An id of the shop's own making, such as `gid://shop/Product/1`: 1 to 200 characters, no white space, no controls. */
export const shopId: Shape<string> = (input, path) =>
  typeof input === 'string' && /^[^\s\p{C}]{1,200}$/u.test(input)
    ? input
    : mismatch(path, 'an id of 1 to 200 characters without spaces');

/** An http(s) URL, absolute or relative to the document that holds it. Any other scheme is refused. */
export const url: Shape<string> = (input, path) =>
  typeof input === 'string' && input.length <= 2048 && /^(https?:\/\/|(?![a-z][a-z\d+.-]*:))[^\s\\\u0000-\u001f]+$/i.test(input)
    ? input
    : mismatch(path, 'an http or https URL, absolute or relative, of at most 2048 characters');

/** An instant from 1970 on: ISO 8601 with a time zone, or milliseconds. Read as milliseconds since 1970. */
export const instant: Shape<number> = (input, path) => {
  if (typeof input === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/.test(input)) {
    const ms = Date.parse(input);
    if (ms >= 0) return ms;
  }
  return typeof input === 'number' && Number.isSafeInteger(input) && input >= 0
    ? input
    : mismatch(path, 'an ISO 8601 date and time with a zone, or milliseconds since 1970');
};

export function oneOf<const T extends string>(...values: readonly T[]): Shape<T> {
  return (input, path) => values.find((value) => value === input) ?? mismatch(path, `one of ${values.join(', ')}`);
}

export function array<T>(of: Shape<T>, max: number): Shape<T[]> {
  return (input, path) =>
    Array.isArray(input) && input.length <= max
      ? input.map((item, index) => of(item, `${path}[${index}]`))
      : mismatch(path, `a list of at most ${max}`);
}

/** A field that may be missing. `null` counts as missing, so that databases need no clean-up. */
export function optional<T>(of: Shape<T>): Shape<T | undefined> {
  return (input, path) => (input === undefined || input === null ? undefined : of(input, path));
}

/** A field that may be missing, or `null`, and is then `fallback`. */
export function withDefault<T>(of: Shape<T>, fallback: T): Shape<T> {
  return (input, path) => (input === undefined || input === null ? fallback : of(input, path));
}

/** An object with the given fields. Fields it does not know are left out, inherited ones are not read. */
export function object<T extends object>(fields: {readonly [K in keyof T]-?: Shape<T[K]>}): Shape<T> {
  return (input, path) => {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) mismatch(path, 'an object');
    const source = new Map(Object.entries(input));
    const value: Partial<T> = {};
    for (const key in fields) {
      const field = fields[key](source.get(key), path ? `${path}.${key}` : key);
      if (field !== undefined) value[key] = field;
    }
    return value as T;
  };
}

type Fields<S> = S extends Shape<infer F> ? F : never;

/** The union of objects that a table of shapes by `type` reads. */
export type Tagged<M> = {[K in keyof M & string]: {readonly type: K} & Fields<M[K]>}[keyof M & string];

/** One of several objects, told apart by their `type`. */
export function tagged<M extends {readonly [type: string]: Shape<object>}>(shapes: M): Shape<Tagged<M>> {
  const type = oneOf(...(Object.keys(shapes) as (keyof M & string)[]));
  return (input, path) => {
    const head = object<{type: keyof M & string}>({type})(input, path);
    return {...shapes[head.type]?.(input, path), ...head} as Tagged<M>;
  };
}
