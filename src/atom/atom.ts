/** A value that can be read and followed. */
export interface ReadableAtom<T> {
  get(): T;
  /** Calls back with each new value from now on. Returns the stop. */
  listen(callback: (value: T, previous: T) => void): () => void;
}

/** A value that its owner can change. */
export interface WritableAtom<T> extends ReadableAtom<T> {
  /** The same value again tells nobody. */
  set(value: T): void;
}

/** A value to follow. Where a callback sets it anew, those that were not yet called hear the newest value. */
export function atom<T>(value: T): WritableAtom<T>;
export function atom<T>(): WritableAtom<T | undefined>;
export function atom<T>(value?: T): WritableAtom<T | undefined> {
  const callbacks = new Set<(value: T | undefined, previous: T | undefined) => void>();
  let current = value;
  return {
    get: () => current,
    listen(callback) {
      // The same function may listen twice, and each has its own stop.
      const own: typeof callback = (next, previous) => callback(next, previous);
      callbacks.add(own);
      return () => callbacks.delete(own);
    },
    set(next) {
      if (Object.is(next, current)) return;
      const previous = current;
      current = next;
      for (const callback of [...callbacks]) if (callbacks.has(callback)) callback(current, previous);
    },
  };
}
