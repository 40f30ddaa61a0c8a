/** Failed attempts at one address before another is tried. */
const ATTEMPTS_EACH = 3;

/** The addresses of one stream, in turn: the second where the first fails, and back. */
export interface StreamUrls {
  current(): string;
  /** An attempt at the current one has failed. Tells whether another is to be tried now. */
  failed(): boolean;
  /** There is no hope for the current one. Tells whether there is for another. */
  giveUp(): boolean;
  /** The current one plays nothing new. Tells whether there is another. */
  turn(): boolean;
  /** The current one works. */
  worked(): void;
}

export function streamUrls(first: string, fallback: string | undefined): StreamUrls {
  const urls = fallback === undefined || fallback === first ? [first] : [first, fallback];
  const hopeless = new Set<string>();
  let index = 0;
  let failures = 0;
  const current = (): string => urls[index] ?? first;

  function next(): boolean {
    failures = 0;
    const other = urls[1 - index];
    if (other === undefined || hopeless.has(other)) return false;
    index = 1 - index;
    return true;
  }

  return {
    current,
    turn: next,
    failed: () => ++failures >= ATTEMPTS_EACH && next(),
    giveUp() {
      hopeless.add(current());
      return next();
    },
    worked() {
      failures = 0;
      hopeless.clear();
    },
  };
}
