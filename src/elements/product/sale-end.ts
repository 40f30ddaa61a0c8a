import {html, nothing, type ReactiveElement, type TemplateResult} from 'lit';
import {TickerController} from '../../controllers/ticker-controller.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {Text} from '../../i18n/text.js';
import type {Product} from '../../protocol/index.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;

/** From then on nothing claims a sale, until the shop names a new price. */
export function isSaleOver({saleEndsAt}: Product, nowMs: number): boolean {
  return saleEndsAt !== undefined && nowMs >= saleEndsAt;
}

/** When the sale ends: its date, or how long it still lasts on its last day. Brings the part `sale-end`. */
export function renderSaleEnd(text: Text<ProductKey>, product: Product, nowMs: number): TemplateResult | typeof nothing {
  const {saleEndsAt} = product;
  if (saleEndsAt === undefined || isSaleOver(product, nowMs)) return nothing;
  return html`<time class="sale-end" part="sale-end" datetime=${new Date(saleEndsAt).toISOString()}
    >${text.t('saleEnds', {when: whenOf(text, saleEndsAt, saleEndsAt - nowMs)})}</time
  >`;
}

/** Renders an element anew for as long as the end of a sale comes nearer, and once it is there. */
export function followSaleEnd(
  host: ReactiveElement,
  {product, now}: {readonly product: () => Product | undefined; readonly now: () => number},
): void {
  const leftMs = (): number => (product()?.saleEndsAt ?? -Infinity) - now();
  new TickerController(host, {
    now,
    running: () => leftMs() > 0,
    periodMs: () => (leftMs() < 2 * MINUTE_MS ? SECOND_MS : MINUTE_MS),
  });
}

// Rounded down: nobody comes too late.
function whenOf({locale, dateTime}: Text<ProductKey>, atMs: number, leftMs: number): string {
  if (leftMs >= 24 * HOUR_MS) return dateTime(atMs);
  const [unit, unitMs] =
    leftMs >= 2 * HOUR_MS ? (['hour', HOUR_MS] as const)
    : leftMs >= 2 * MINUTE_MS ? (['minute', MINUTE_MS] as const)
    : (['second', SECOND_MS] as const);
  return new Intl.RelativeTimeFormat(locale).format(Math.floor(leftMs / unitMs), unit);
}
