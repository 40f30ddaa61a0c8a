/** Shared by every copy of the package on the page, whatever its version: only ever this one field. Never rejects. */
interface PageQueue {
  tail: Promise<unknown>;
}

const KEY = Symbol.for('live-shop.cart-queue');

type Registry = typeof globalThis & {[KEY]?: PageQueue};

function pageQueue(): PageQueue {
  const registry: Registry = globalThis;
  const found = registry[KEY];
  if (found) return found;
  const queue: PageQueue = {tail: Promise.resolve()};
  Object.defineProperty(registry, KEY, {value: queue});
  return queue;
}

/**
 * Runs `task` after every task before it has ended, of any element and any copy of the package on this page: shops lose one
 * of two adds that overlap. `task` must not reject, and must end by itself. Resolves with `undefined`, at once and without
 * having run the task, when `signal` is aborted before its turn.
 */
export function inPageTurn<T>(task: () => Promise<T>, {signal}: {readonly signal: AbortSignal}): Promise<T | undefined> {
  const queue = pageQueue();
  return new Promise((resolve) => {
    const leave = () => resolve(undefined);
    signal.addEventListener('abort', leave, {once: true});
    queue.tail = queue.tail.then(async () => {
      signal.removeEventListener('abort', leave);
      resolve(signal.aborted ? undefined : await task());
    });
  });
}
