import type {Clock} from './clock.js';

const NAME = 'live-shop-cart';

export interface TabLockOptions {
  /** `navigator.locks`; undefined outside secure contexts and browsers. */
  readonly locks: LockManager | null | undefined;
  /** How long to wait for the other tabs. A tab that hangs must not keep this one from buying. */
  readonly patienceMs: number;
  readonly clock: Clock;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/**
 * Runs `task` while no other tab of this origin runs one, by the Web Locks API. Without locks, without permission
 * for them, and when the waiting ends early, the task runs all the same: exactly once.
 */
export async function withTabLock<T>(task: () => Promise<T>, options: TabLockOptions): Promise<T> {
  const {locks, patienceMs, clock, signal} = options;
  let running: Promise<T> | undefined;
  const run = () => (running ??= task());
  if (!locks) return run();
  const waiting = new AbortController();
  const giveUp = () => waiting.abort();
  const stop = clock(giveUp, patienceMs);
  signal.addEventListener('abort', giveUp, {once: true});
  const granted = () => {
    stop();
    return run();
  };
  try {
    await locks.request(NAME, {signal: waiting.signal}, granted);
  } catch {
    // Sandboxed documents have no locks; or the waiting has ended.
  } finally {
    stop();
    signal.removeEventListener('abort', giveUp);
  }
  return run();
}
