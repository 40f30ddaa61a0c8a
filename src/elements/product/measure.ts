/** So much of a unit of `Intl.NumberFormat`, such as "100 ml". A unit that it does not know is written as it is. */
export function measure(locale: string, quantity: number, unit: string, unitDisplay: 'short' | 'long'): string {
  try {
    return new Intl.NumberFormat(locale, {style: 'unit', unit, unitDisplay}).format(quantity);
  } catch {
    return `${new Intl.NumberFormat(locale).format(quantity)}\u00a0${unit}`;
  }
}
