export interface Rate {
  /** How many at once, after a rest. */
  readonly burst: number;
  readonly perSecond: number;
}

interface Bucket {
  tokens: number;
  at: number;
}

/** Token buckets, one a key. Time is an argument, in milliseconds; it may stand still but not go back. */
export class RateLimit {
  readonly #buckets = new Map<string, Bucket>();

  constructor(
    readonly rate: Rate,
    /** How many keys to remember before those that have rested are dropped. */
    readonly maxKeys = 10_000,
  ) {}

  /** Takes one, or answers in how many milliseconds there will be one: 0 means taken. */
  take(key: string, now: number): number {
    const bucket = this.#bucket(key, now);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return 0;
    }
    return Math.ceil(((1 - bucket.tokens) * 1000) / this.rate.perSecond);
  }

  /** Takes as many as there are, up to `count`, and answers how many. */
  takeUpTo(key: string, count: number, now: number): number {
    const bucket = this.#bucket(key, now);
    const taken = Math.min(count, Math.floor(bucket.tokens));
    bucket.tokens -= taken;
    return taken;
  }

  #bucket(key: string, now: number): Bucket {
    const {burst, perSecond} = this.rate;
    const known = this.#buckets.get(key);
    if (known) {
      known.tokens = Math.min(burst, known.tokens + (Math.max(0, now - known.at) * perSecond) / 1000);
      known.at = now;
      return known;
    }
    if (this.#buckets.size >= this.maxKeys) this.#forgetRested(now);
    const bucket = {tokens: burst, at: now};
    this.#buckets.set(key, bucket);
    return bucket;
  }

  #forgetRested(now: number): void {
    const restMs = (this.rate.burst * 1000) / this.rate.perSecond;
    for (const [key, {at}] of this.#buckets) if (now - at >= restMs) this.#buckets.delete(key);
  }
}
