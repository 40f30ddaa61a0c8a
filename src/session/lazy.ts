/** Something whose code is loaded when it is first asked for. */
export interface Lazy<T> {
  /** Runs `job` with the thing: at once when it is there, else when it has come. Nothing runs after `drop()`. */
  use(job: (thing: T) => void): void;
  /** The thing, as soon as it is there. Rejects when its code cannot be had. */
  get(): Promise<T>;
  /** The thing if it is there. */
  readonly current: T | undefined;
  /** Ends the thing, if it ever came, by `end`. */
  drop(end: (thing: T) => void): void;
}

/** `load` is called at the first use, and again at the next use after a failure; `failed` hears of each. */
export function lazy<T>(load: () => Promise<T>, failed: (error: unknown) => void): Lazy<T> {
  let current: T | undefined;
  let loading: Promise<T> | undefined;
  let dropped = false;
  // What was asked for before the thing came: done before anything that is asked for after.
  const waiting: ((thing: T) => void)[] = [];
  const get = (): Promise<T> => {
    loading ??= load().then(
      (thing) => {
        current = thing;
        for (const job of waiting.splice(0)) if (!dropped) job(thing);
        return thing;
      },
      (error: unknown) => {
        loading = undefined;
        waiting.length = 0;
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
    drop(end) {
      dropped = true;
      loading?.then(end, () => undefined);
    },
  };
}
