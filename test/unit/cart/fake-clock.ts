import type {Clock} from '#src/cart/clock.js';

/** A clock that goes only when it is told to. */
export interface FakeClock {
  readonly clock: Clock;
  /** Timers that have neither rung nor been stopped. */
  readonly pending: number;
  advance(ms: number): void;
}

export function createFakeClock(): FakeClock {
  const timers = new Set<{readonly at: number; readonly callback: () => void}>();
  let now = 0;
  return {
    clock(callback, delayMs) {
      const timer = {at: now + delayMs, callback};
      timers.add(timer);
      return () => timers.delete(timer);
    },
    get pending() {
      return timers.size;
    },
    advance(ms) {
      const until = now + ms;
      for (;;) {
        const [next] = [...timers].filter(({at}) => at <= until).sort((a, b) => a.at - b.at);
        if (!next) break;
        timers.delete(next);
        now = next.at;
        next.callback();
      }
      now = until;
    },
  };
}
