/** Calls back once after `delayMs` milliseconds. Returns the stop. */
export type Clock = (callback: () => void, delayMs: number) => () => void;

export const pageClock: Clock = (callback, delayMs) => {
  const timer = setTimeout(callback, delayMs);
  return () => clearTimeout(timer);
};
