import type {PostedMessage} from '../../show/show.js';

/** More rows than this cost frames and are never looked at. */
export const MOST_ROWS = 60;

/** More new rows at once cannot be read; the newest stand for them. */
export const MOST_NEW_ROWS = 10;

/** Chooses which of a room's messages stand in the page: few, and none that moves while it is being read. */
export class ShownRows {
  #rows: readonly PostedMessage[] = [];
  #held = false;
  #waiting = 0;

  get rows(): readonly PostedMessage[] {
    return this.#rows;
  }

  /** Messages since `hold()`. */
  get waiting(): number {
    return this.#waiting;
  }

  /** Adds no row until `release()`: somebody is reading further up. */
  hold(): void {
    this.#held = true;
  }

  release(): void {
    if (this.#held) this.clear();
  }

  /** Begins anew with the newest messages. */
  clear(): void {
    this.#held = false;
    this.#rows = [];
  }

  update(messages: readonly PostedMessage[]): void {
    const last = this.#rows.at(-1)?.seq ?? 0;
    const there = new Set(messages.map(({id}) => id));
    const oldest = messages[0]?.seq ?? 0;
    // A room keeps its newest messages only: what is older than all of them was shown and has not been removed.
    const kept = this.#rows.filter(({id, seq}) => seq < oldest || there.has(id));
    const fresh = messages.filter(({seq}) => seq > last);
    this.#waiting = this.#held ? fresh.length : 0;
    if (this.#held && kept.length > 0) {
      this.#rows = kept;
    } else if (kept.length === 0 || (messages.at(-1)?.seq ?? 0) < last) {
      // The first messages, or those of an earlier moment of the show.
      this.#rows = messages.slice(-MOST_ROWS);
      this.#waiting = 0;
    } else {
      this.#rows = [...kept, ...fresh.slice(-MOST_NEW_ROWS)].slice(-MOST_ROWS);
    }
  }
}
