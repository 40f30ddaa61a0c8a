import type {EarlyAnswer} from './early-answer.js';

/**
 * Where the script tag's first file leaves early answers, by URL: a property of the global object that no page can meet by
 * its name. That file has a URL of the page's choosing (`?v=3`), so that no other file can import it.
 */
const EARLY = Symbol.for('live-shop.early');

/** Older than this, an answer that nobody has taken is thrown away: a live playlist is of its moment. */
const FRESH_MS = 3000;

/** `fetch()`, answered by what was asked for early where that is still fresh. Each early answer is given once. */
export function fetchOnce(url: string, init: RequestInit & {readonly signal: AbortSignal}): Promise<Response> {
  const answers: Map<string, EarlyAnswer> | undefined = Reflect.get(globalThis, EARLY);
  const early = answers?.get(url);
  answers?.delete(url);
  if (!early || performance.now() - early.askedAt > FRESH_MS) return fetch(url, init);
  const {signal} = init;
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), {once: true});
    if (signal.aborted) reject(signal.reason);
    early.response.then(resolve, reject);
  });
}
