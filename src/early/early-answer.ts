/** What was asked for before the code that needs it was there. */
export interface EarlyAnswer {
  readonly response: Promise<Response>;
  /** As `performance.now()` tells. */
  readonly askedAt: number;
}
