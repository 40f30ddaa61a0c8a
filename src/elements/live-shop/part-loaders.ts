/** The heavier elements of a show, by what they are for. */
export type Part = 'badge' | 'notice' | 'schedule' | 'player' | 'chat' | 'products' | 'sheet' | 'store-line' | 'stores' | 'bag' | 'moments';

/** Each loads and defines the elements of one part. A part without one is there already. */
export type PartLoaders<P extends string = Part> = {readonly [K in P]?: () => Promise<unknown>};

/** Loads each part once, when it is first needed. A part that could not be had is asked for again with the next need. */
export class PartsNeeded<P extends string = Part> {
  readonly #asked = new Set<P>();
  readonly #report: (error: unknown) => void;

  /** `report` hears of what could not be had; as an error of the page where missing. */
  constructor(report = (error: unknown): void => reportError(error)) {
    this.#report = report;
  }

  need(part: P, loaders: PartLoaders<P>): void {
    if (this.#asked.has(part)) return;
    this.#asked.add(part);
    loaders[part]?.().catch((error: unknown) => {
      this.#asked.delete(part);
      this.#report(error);
    });
  }

  /** The same, once the page has nothing else to do. */
  needSoon(part: P, loaders: PartLoaders<P>): void {
    if (this.#asked.has(part)) return;
    // Safari has no idle callback.
    const whenIdle = globalThis.requestIdleCallback ?? ((callback: () => void) => setTimeout(callback, 1));
    whenIdle(() => this.need(part, loaders));
  }
}
