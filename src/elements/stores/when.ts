/** Locale and the time it is now: a moment is said as it stands to that. */
export interface Moment {
  /** BCP 47. */
  readonly locale: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const HOUR_MS = 3_600_000;

/** A day as one says it: "today", "tomorrow", "Thu, Dec 12". In the viewer's own time zone. */
export function dayWords(ms: number, {locale, now}: Moment): string {
  const days = daysBetween(now, ms);
  if (days === 0 || days === 1) return new Intl.RelativeTimeFormat(locale, {numeric: 'auto'}).format(days, 'day');
  return new Intl.DateTimeFormat(locale, {weekday: 'short', day: 'numeric', month: 'short'}).format(ms);
}

/** Day and time of day: "today, 5:00 PM". */
export function dayAndTimeWords(ms: number, moment: Moment): string {
  const time = new Intl.DateTimeFormat(moment.locale, {hour: 'numeric', minute: '2-digit'}).format(ms);
  return `${dayWords(ms, moment)}, ${time}`;
}

/** How long ago a store counted, such as "3 hours ago"; undefined within the hour, which is as good as now. */
export function countedWords(asOf: number | undefined, {locale, now}: Moment): string | undefined {
  if (asOf === undefined || now - asOf < HOUR_MS) return undefined;
  const hours = Math.floor((now - asOf) / HOUR_MS);
  const ago = new Intl.RelativeTimeFormat(locale, {numeric: 'always'});
  return hours < 24 ? ago.format(-hours, 'hour') : ago.format(-Math.floor(hours / 24), 'day');
}

function daysBetween(from: number, to: number): number {
  const midnight = (ms: number): number => new Date(ms).setHours(0, 0, 0, 0);
  // Rounded: a day with a change of the clocks has 23 or 25 hours.
  return Math.round((midnight(to) - midnight(from)) / (24 * HOUR_MS));
}
