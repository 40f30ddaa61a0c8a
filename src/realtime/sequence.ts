import type {Fact} from '../protocol/index.js';

/** Where a link stands in the log of a show: lets every fact through once, and only in order. */
export class Sequence {
  #last: number | undefined;

  /** The last `seq` that was let through; undefined before the first welcome and after `forget()`. */
  get last(): number | undefined {
    return this.#last;
  }

  /** Of a run of facts those that are new; undefined where some in between are missing, and then nothing has changed. */
  next(run: readonly Fact[]): readonly Fact[] | undefined {
    const last = this.#last ?? 0;
    const fresh = run.filter(({seq}) => seq > last);
    const first = fresh[0];
    if (first && first.seq !== last + 1) return undefined;
    this.#last = fresh.at(-1)?.seq ?? last;
    return fresh;
  }

  /** Goes on after `head`, whatever was before. */
  restart(head: number): void {
    this.#last = head;
  }

  /** The next join starts from nothing. */
  forget(): void {
    this.#last = undefined;
  }
}
