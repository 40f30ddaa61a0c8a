/** How long a page has to answer where it has not said. */
export const DEFAULT_TIMEOUT_MS = 10_000;

/** The longest delay that timers know (HTML, timers): beyond it they ring at once. */
const MAX_TIMEOUT_MS = 2_147_483_647;

/** What is wrong with a page's `cart-timeout-ms`, for developers; undefined where nothing is. */
export function timeoutFault(timeoutMs: unknown): string | undefined {
  if (typeof timeoutMs === 'number' && timeoutMs >= 1 && timeoutMs <= MAX_TIMEOUT_MS) return undefined;
  return `cart-timeout-ms is ${String(timeoutMs)}: expected milliseconds from 1 on, such as 15000. It is taken for ${DEFAULT_TIMEOUT_MS}.`;
}
