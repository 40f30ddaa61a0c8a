/** What the doctor looks at, in its order. */
export type CheckName =
  | 'answer' | 'cart-state' | 'double-tap' | 'out-of-stock' | 'clamp' | 'unknown-goods' | 'currency' | 'timeout'
  | 'remove';

/** `not-run`: the show has no goods to try it with, or the checks before left nothing to try. */
export type Verdict = 'holds' | 'mend' | 'not-run';

/** What one check of a shop's cart has shown. For the merchant and their developer, in English. */
export interface Finding {
  readonly check: CheckName;
  readonly verdict: Verdict;
  /** What was tried, as a sentence. */
  readonly title: string;
  /** What was seen. */
  readonly found: string;
  /** What to do about it; only with `mend`. */
  readonly advice?: string | undefined;
}
