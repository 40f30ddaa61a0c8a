interface Sample {
  /** Server time minus local time, if the answer was made half way. */
  readonly offsetMs: number;
  readonly roundTripMs: number;
}

export interface RoundTrip {
  /** Local clock, when the question left. */
  readonly sentAt: number;
  /** Local clock, when the answer came. */
  readonly receivedAt: number;
  /** Milliseconds since 1970, when the answer was made. */
  readonly serverNow: number;
}

const KEPT = 8;

/**
 * The server's clock as read from round trips: the quickest of the last eight has the smallest error. Until the first one
 * it is the local clock, and the first one may step it either way; from then on it never runs backwards.
 */
export class ServerClock {
  readonly #localNow: () => number;
  #samples: Sample[] = [];
  #latest = -Infinity;

  constructor(localNow: () => number) {
    this.#localNow = localNow;
  }

  sample({sentAt, receivedAt, serverNow}: RoundTrip): void {
    const roundTripMs = Math.max(0, receivedAt - sentAt);
    const sample = {offsetMs: serverNow - (sentAt + receivedAt) / 2, roundTripMs};
    const best = this.#best();
    if (!best) this.#latest = -Infinity;
    // Each sample is right to within half its round trip. Where two cannot both be right the local clock has jumped or
    // stood still meanwhile (some do while the device sleeps), and what was read before it says nothing any more.
    if (best && Math.abs(sample.offsetMs - best.offsetMs) > (sample.roundTripMs + best.roundTripMs) / 2 + 50) {
      this.#samples = [];
    }
    this.#samples = [...this.#samples, sample].slice(-KEPT);
  }

  now(): number {
    this.#latest = Math.max(this.#latest, Math.round(this.#localNow() + (this.#best()?.offsetMs ?? 0)));
    return this.#latest;
  }

  #best(): Sample | undefined {
    let best: Sample | undefined;
    for (const sample of this.#samples) if (!best || sample.roundTripMs < best.roundTripMs) best = sample;
    return best;
  }
}
