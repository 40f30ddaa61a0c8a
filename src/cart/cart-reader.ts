import type {CartAdapter} from './adapter.js';
import type {Clock} from './clock.js';

export interface CartReaderOptions {
  readonly adapter: CartAdapter;
  /** Whether what is read counts at the moment. */
  readonly counts: () => boolean;
  /** Takes what was read. */
  readonly tell: (cart: unknown) => void;
  /** What went wrong, for developers: once, until a read succeeds. */
  readonly complain: (message: string) => void;
  /** How long a read may take, in milliseconds. */
  readonly timeoutMs: () => number;
  readonly clock: Clock;
  /** Ends the reading. */
  readonly signal: AbortSignal;
}

/** Reads the shop's cart: one read at a time, and none while the adapter changes it, since that answer could be older. */
export interface CartReader {
  /** Reads as soon as may be. Asked again while a read is under way, it reads once more after. */
  read(): void;
  /** Runs a change of the cart. A read under way is called off; where nothing was told meanwhile, the cart is read after. */
  during<T>(change: () => T | PromiseLike<T>): Promise<T>;
  /** What the cart holds has been told from elsewhere, just now: nothing is left to be read. */
  told(): void;
}

export function createCartReader(options: CartReaderOptions): CartReader {
  const {adapter, counts, tell, complain, timeoutMs, clock, signal} = options;
  let wanted = false;
  let changes = 0;
  let tellings = 0;
  let reading: AbortController | undefined;
  let complained = false;

  async function run(): Promise<void> {
    if (!wanted || changes > 0 || reading || signal.aborted || !adapter.read) return;
    wanted = false;
    if (!counts()) return;
    const attempt = new AbortController();
    reading = attempt;
    const stop = clock(() => attempt.abort(new DOMException(`no answer within ${timeoutMs()} ms`, 'TimeoutError')), timeoutMs());
    try {
      const cart = await Promise.race([adapter.read({signal: attempt.signal}), ended(attempt.signal)]);
      complained = false;
      if (counts()) tell(cart);
    } catch (error) {
      if (!isCallOff(attempt.signal) && !complained) {
        complained = true;
        complain(`What is in the cart could not be read: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
    stop();
    reading = undefined;
    void run();
  }

  signal.addEventListener('abort', () => reading?.abort(), {once: true});

  return {
    read() {
      wanted = true;
      void run();
    },
    async during(change) {
      const before = tellings;
      changes += 1;
      reading?.abort();
      try {
        return await change();
      } finally {
        changes -= 1;
        if (tellings === before) wanted = true;
        void run();
      }
    },
    told() {
      tellings += 1;
      wanted = false;
    },
  };
}

/** Rejects when a read is called off or takes too long, whether or not the adapter heeds its signal. */
function ended(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), {once: true}));
}

/** Somebody meant it: no failure. */
function isCallOff({aborted, reason}: AbortSignal): boolean {
  return aborted && !(reason instanceof DOMException && reason.name === 'TimeoutError');
}
