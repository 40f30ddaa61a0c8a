import type {Money} from '../protocol/index.js';

/** One string, or one for each plural form. */
export type Entry = string | {readonly [K in Intl.LDMLPluralRule]?: string};

export type Words = {readonly [key: string]: Entry};

/** Words, numbers, money and times in one language. Has the words of the keys `K`, or can do more. */
export interface Text<K extends string> {
  /** BCP 47 tag that numbers and dates are formatted by. */
  readonly locale: string;
  /** The string of that name, with `{placeholders}` filled in; numbers are formatted, `count` chooses the plural form. */
  readonly t: (key: K, values?: Readonly<Record<string, string | number>>) => string;
  /** The same language with more words: those of `words` for which it has none of its own. */
  readonly with: <W extends Words>(words: W) => Text<K | (keyof W & string)>;
  number(value: number): string;
  /** Short for big numbers: 1.2K. */
  compact(value: number): string;
  /** From 0 to 1. */
  percent(share: number): string;
  money(money: Money): string;
  /** Day and time of day, in the viewer's own time zone. */
  dateTime(ms: number): string;
}

/** Binds a language. A locale that the platform does not know falls back to English formats. */
export function createText<W extends Words>(locale: string, words: W): Text<keyof W & string> {
  return textOf(locale, words);
}

function textOf(locale: string, words: Words): Text<string> {
  const known = supported(locale);
  const numbers = new Intl.NumberFormat(known);
  const plurals = new Intl.PluralRules(known);
  const formats = new Map<string, Intl.NumberFormat>();
  const extended = new Map<Words, Text<string>>();
  const format = (name: string, options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const found = formats.get(name) ?? new Intl.NumberFormat(known, options);
    formats.set(name, found);
    return found;
  };
  return {
    locale: known,
    t(key, values = {}) {
      const entry = words[key] ?? '';
      const count = Number(values['count'] ?? 0);
      const text = typeof entry === 'string' ? entry : (entry[plurals.select(count)] ?? entry.other ?? '');
      return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
        const value = values[name];
        return typeof value === 'number' ? numbers.format(value) : (value ?? whole);
      });
    },
    with(more) {
      const found = extended.get(more) ?? textOf(locale, {...more, ...words});
      extended.set(more, found);
      return found;
    },
    number: (value) => numbers.format(value),
    compact: (value) => format('compact', {notation: 'compact', maximumFractionDigits: 1}).format(value),
    percent: (share) => format('percent', {style: 'percent'}).format(share),
    money({amount, currency, exponent}) {
      const digits = {minimumFractionDigits: exponent, maximumFractionDigits: exponent};
      return format(currency + exponent, {style: 'currency', currency, ...digits}).format(amount / 10 ** exponent);
    },
    dateTime: (ms) =>
      new Intl.DateTimeFormat(known, {weekday: 'short', day: 'numeric', month: 'short', hour: 'numeric', minute: '2-digit'})
        .format(ms),
  };
}

function supported(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale).length > 0 ? locale : 'en';
  } catch {
    return 'en';
  }
}
