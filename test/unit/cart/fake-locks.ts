/** The locks of an origin, in the order in which they are asked for. Tells who holds and who waits. */
export class FakeLocks implements LockManager {
  held = 0;
  pending = 0;
  #tail: Promise<unknown> = Promise.resolve();

  request<T>(name: string, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(name: string, options: LockOptions, callback: LockGrantedCallback<T>): Promise<Awaited<T>>;
  request<T>(
    name: string,
    ...rest: readonly [LockGrantedCallback<T>] | readonly [LockOptions, LockGrantedCallback<T>]
  ): Promise<Awaited<T>> {
    const [options, callback] = rest.length === 1 ? [{}, rest[0]] : rest;
    const {signal} = options;
    const before = this.#tail;
    this.pending += 1;
    const granted = new Promise<void>((resolve, reject) => {
      const leave = (): void => reject(new DOMException('the waiting has ended', 'AbortError'));
      if (signal?.aborted) return leave();
      signal?.addEventListener('abort', leave, {once: true});
      void before.then(() => {
        signal?.removeEventListener('abort', leave);
        resolve();
      });
    });
    const result = granted
      .finally(() => (this.pending -= 1))
      .then(async (): Promise<Awaited<T>> => {
        this.held += 1;
        try {
          return await callback({name, mode: 'exclusive'});
        } finally {
          this.held -= 1;
        }
      });
    // Whoever leaves the line does not let the next one past the holder.
    this.#tail = Promise.allSettled([before, result]);
    return result;
  }

  query(): Promise<LockManagerSnapshot> {
    return Promise.resolve({
      held: Array.from({length: this.held}, () => ({})),
      pending: Array.from({length: this.pending}, () => ({})),
    });
  }
}
