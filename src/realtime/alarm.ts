/** A wait that can be cut short. One wait at a time. */
export class Alarm {
  #wake: (() => void) | undefined;

  /** Resolves after `ms`, or when it is rung; without `ms` only then. */
  wait(ms?: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = ms === undefined ? undefined : setTimeout(() => this.ring(), ms);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  /** Ends the wait. Changes nothing where nobody waits. */
  ring(): void {
    const wake = this.#wake;
    this.#wake = undefined;
    wake?.();
  }
}
