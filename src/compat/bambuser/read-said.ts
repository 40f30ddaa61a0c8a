import {cleanText} from '../../protocol/text.js';
import type {Said} from './product-factory.js';

export function recordOf(value: unknown): Said {
  return typeof value === 'object' && value !== null ? {...value} : {};
}

export function listOf(value: unknown): readonly Said[] {
  return Array.isArray(value) ? value.map(recordOf) : [];
}

/** A name of at most so many letters, markup left as it is; undefined where there is none. */
export function labelOf(value: unknown, max = 120): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return cleanText(String(value)).slice(0, max).trim() || undefined;
}

export function currencyOf(value: unknown): string | undefined {
  return typeof value === 'string' && /^[A-Z]{3}$/i.test(value) ? value.toUpperCase() : undefined;
}

/** An address on the web, absolute: what a page gives is relative to the page. */
export function addressOf(value: unknown, baseUrl: string): string | undefined {
  if (typeof value !== 'string' || !URL.canParse(value, baseUrl)) return undefined;
  const {href, protocol} = new URL(value, baseUrl);
  return /^https?:$/.test(protocol) && href.length <= 2048 ? href : undefined;
}
