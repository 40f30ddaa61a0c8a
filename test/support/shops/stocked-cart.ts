import {setImmediate} from 'node:timers/promises';

export interface Good {
  readonly productId: string;
  readonly variantId: string;
  readonly title: string;
  /** In hundredths of a euro. */
  readonly price: number;
  readonly stock: number;
}

export interface StockedLine {
  readonly id: string;
  readonly good: Good;
  readonly quantity: number;
  /** What else the shopper said of the line. */
  readonly note?: unknown;
}

/**
 * The cart of one shopper. Like those of real shops it is read, then written: of two changes at the same time one is lost.
 */
export class StockedCart {
  lines: readonly StockedLine[] = [];
  #ids = 0;

  get units(): number {
    return this.lines.reduce((units, {quantity}) => units + quantity, 0);
  }

  get total(): number {
    return this.lines.reduce((total, {good, quantity}) => total + good.price * quantity, 0);
  }

  unitsOf(variantId: string): number {
    return this.lines.filter(({good}) => good.variantId === variantId).reduce((units, {quantity}) => units + quantity, 0);
  }

  line(id: string): StockedLine | undefined {
    return this.lines.find((line) => line.id === id);
  }

  /** A line with another note is another line. */
  async add(good: Good, quantity: number, note?: unknown): Promise<void> {
    const same = this.lines.find((line) => line.good === good && JSON.stringify(line.note) === JSON.stringify(note));
    if (same) return this.set(same.id, same.quantity + quantity);
    await this.#write([...this.lines, {id: `line-${(this.#ids += 1)}`, good, quantity, note}]);
  }

  async set(id: string, quantity: number): Promise<void> {
    const lines = this.lines.map((line) => (line.id === id ? {...line, quantity} : line));
    await this.#write(lines.filter((line) => line.quantity > 0));
  }

  async #write(lines: readonly StockedLine[]): Promise<void> {
    await setImmediate();
    this.lines = lines;
  }
}
