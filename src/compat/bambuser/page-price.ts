import type {Money} from '../../protocol/index.js';

/**
 * A price as pages write it, in minor units: `19.9`, `"19.90"`, `"£1,299.00"`, `"1.299,00 kr"`. The last dot or comma sets
 * off the minor digits unless three digits follow it. Undefined for what is no price or names no currency.
 */
export function pagePrice(amount: unknown, currency: string | undefined): Money | undefined {
  const exponent = currency === undefined ? undefined : minorDigits(currency);
  const text = typeof amount === 'number' && amount >= 0 ? decimal(amount) : typeof amount === 'string' ? plain(amount) : undefined;
  if (currency === undefined || exponent === undefined || text === undefined) return undefined;
  const [whole = '', fraction = ''] = text.split('.');
  const digits = fraction.padEnd(exponent + 1, '0');
  const rounding = Number(digits[exponent]) >= 5 ? 1 : 0;
  const minor = Number(whole + digits.slice(0, exponent)) + rounding;
  return Number.isSafeInteger(minor) ? {amount: minor, currency, exponent} : undefined;
}

function decimal(amount: number): string | undefined {
  // Prices with an exponent in their text, such as 1e21, are none.
  return /^\d+(\.\d+)?$/.exec(String(amount))?.[0];
}

/** A written price with nothing but its digits and a dot before the minor ones. */
function plain(text: string): string | undefined {
  const number = /\d[\d.,'\s\u00a0\u202f]*/.exec(text)?.[0].replace(/[^\d]+$/, '');
  if (number === undefined) return undefined;
  const [, whole = number, fraction = ''] = /^(.*)[.,](\d{1,2}|\d{4,})$/s.exec(number) ?? [];
  const digits = whole.replace(/\D/g, '');
  return fraction ? `${digits}.${fraction}` : digits;
}

function minorDigits(currency: string): number | undefined {
  try {
    return new Intl.NumberFormat('en', {style: 'currency', currency}).resolvedOptions().maximumFractionDigits;
  } catch {
    return undefined;
  }
}
