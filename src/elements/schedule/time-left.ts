/** A span of time in whole units, none of them negative. */
export interface TimeLeft {
  readonly days: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** What is left from `now` to `startsAt`, both in milliseconds since 1970, to the started second. */
export function timeLeft(startsAt: number, now: number): TimeLeft {
  const total = Math.max(0, Math.ceil((startsAt - now) / 1000));
  return {
    days: Math.floor(total / 86_400),
    hours: Math.floor(total / 3600) % 24,
    minutes: Math.floor(total / 60) % 60,
    seconds: total % 60,
  };
}
