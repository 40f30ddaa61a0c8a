import {Alarm} from './alarm.js';
import type {LinkTiming} from './timing.js';

export interface PulseOptions {
  readonly timing: LinkTiming;
  readonly random: () => number;
  /** Looks at the server's clock once; resolves to whether the server answered in time. */
  readonly look: () => Promise<boolean>;
  /** The server does not answer although the connection is open. */
  readonly onLost: () => void;
  readonly signal: AbortSignal;
}

/**
 * Looks at the server's clock, three times soon after a join and then at a slow beat. One answer may be missed; after the
 * second in a row the path is dead, which a browser itself only finds out after minutes.
 */
export class Pulse {
  readonly #options: PulseOptions;
  readonly #alarm = new Alarm();

  constructor(options: PulseOptions) {
    this.#options = options;
    options.signal.addEventListener('abort', () => this.#alarm.ring(), {once: true});
  }

  async run(): Promise<void> {
    const {look, onLost, random, signal, timing} = this.#options;
    for (let looks = 1; !signal.aborted; looks++) {
      if (!(await look()) && !signal.aborted && !(await look()) && !signal.aborted) return onLost();
      if (signal.aborted) return;
      // The whole room joins at once when a server starts: its pulses must not stay in step.
      await this.#alarm.wait(looks < 3 ? timing.firstPulseMs : timing.pulseMs * (0.8 + 0.4 * random()));
    }
  }

  /** Looks now instead of later: something hints that the path is dead. */
  hasten(): void {
    this.#alarm.ring();
  }
}
