import type {IncomingMessage, ServerResponse} from 'node:http';

export interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** The decoded `:name` segments of the path. */
  readonly params: {readonly [name: string]: string};
}

export type Handler = (call: Call) => void | Promise<void>;

/** Handlers by method and path, such as `'GET /products/:id'`. A trailing `*` takes the rest of the path, as `rest`. */
export type Routes = {readonly [route: string]: Handler};

/**
 * Finds the handler of a request. `wrong-method` where the path is known and the method is not; HEAD is answered as GET
 * (node leaves the body out).
 */
export function findRoute(table: Routes, method: string, path: string):
  | {readonly handler: Handler; readonly params: {readonly [name: string]: string}}
  | 'wrong-method'
  | undefined {
  let known = false;
  for (const [route, handler] of Object.entries(table)) {
    const [verb = '', pattern = ''] = route.split(' ');
    const params = match(pattern, path);
    if (!params) continue;
    if (verb === method || (verb === 'GET' && method === 'HEAD')) return {handler, params};
    known = true;
  }
  return known ? 'wrong-method' : undefined;
}

function match(pattern: string, path: string): {[name: string]: string} | undefined {
  const wanted = pattern.split('/');
  const given = path.split('/');
  const open = wanted.at(-1) === '*';
  if (open ? given.length < wanted.length : given.length !== wanted.length) return undefined;
  const params: {[name: string]: string} = {};
  for (const [index, segment] of wanted.entries()) {
    if (segment === '*') {
      params['rest'] = given.slice(index).join('/');
    } else if (segment.startsWith(':')) {
      const value = decoded(given[index] ?? '');
      if (!value) return undefined;
      params[segment.slice(1)] = value;
    } else if (segment !== given[index]) {
      return undefined;
    }
  }
  return params;
}

function decoded(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}
