import type {Clock} from '../../../../demo/script/clock.js';

interface Waiter {
  readonly atMs: number;
  readonly wake: () => void;
}

/** A clock that goes only when it is told to, from one wait to the next. */
export class ManualClock implements Clock {
  #waiters: Waiter[] = [];

  constructor(private nowMs = 0) {}

  now(): number {
    return this.nowMs;
  }

  until(atMs: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(signal.reason);
      signal.addEventListener('abort', () => reject(signal.reason), {once: true});
      this.#waiters.push({atMs, wake: resolve});
    });
  }

  /** The machine slept: it is later, and nobody has been woken yet. */
  jumpTo(atMs: number): void {
    this.nowMs = atMs;
  }

  /** Wakes whoever waits, in the order of their times, up to `atMs`. */
  async runTo(atMs: number): Promise<void> {
    for (;;) {
      // What was woken may wait again before the next is due.
      await new Promise(setImmediate);
      const [next] = this.#waiters.sort((a, b) => a.atMs - b.atMs);
      if (!next || next.atMs > atMs) break;
      this.#waiters.shift();
      this.nowMs = Math.max(this.nowMs, next.atMs);
      next.wake();
    }
    this.nowMs = Math.max(this.nowMs, atMs);
  }
}
