/** Something whose code is loaded when it is first asked for. */
export interface Lazy<T> {
  /** Runs `job` with the thing: at once when it is there, else when it has come. Nothing runs after `drop()`. */
  use(job: (thing: T) => void): void;
  /** Runs `job` with the thing once it is there, without asking for it. */
  whenThere(job: (thing: T) => void): void;
  /** The thing, as soon as it is there. Rejects when its code cannot be had, and once it is dropped. */
  get(): Promise<T>;
  /** The thing if it is there. */
  readonly current: T | undefined;
  /** Ends the thing, if it ever comes, by `end`. */
  drop(end: (thing: T) => void): void;
}

/** `load` is called at the first use, and again at the next use after a failure; `failed` hears of each. */
export function lazy<T>(load: () => Promise<T>, failed: (error: unknown) => void): Lazy<T> {
  let current: T | undefined;
  let loading: Promise<T> | undefined;
  let dropped: ((thing: T) => void) | undefined;
  // What was asked for before the thing came: done before anything that is asked for after, and kept over a failure.
  const waiting: ((thing: T) => void)[] = [];
  const get = (): Promise<T> => {
    if (dropped) return Promise.reject(new Error('closed'));
    loading ??= load().then(
      (thing) => {
        // Whoever still waits for it must not use what has ended.
        if (dropped) {
          dropped(thing);
          throw new Error('closed');
        }
        current = thing;
        for (const job of waiting.splice(0)) if (!dropped) job(thing);
        return thing;
      },
      (error: unknown) => {
        loading = undefined;
        failed(error);
        throw error;
      },
    );
    return loading;
  };
  return {
    get,
    get current() {
      return current;
    },
    use(job) {
      if (dropped) return;
      if (current) return job(current);
      waiting.push(job);
      get().catch(() => undefined); // `failed` has been told.
    },
    whenThere(job) {
      if (current) job(current);
      else waiting.push(job);
    },
    drop(end) {
      if (dropped) return;
      dropped = end;
      if (current) end(current);
    },
  };
}
