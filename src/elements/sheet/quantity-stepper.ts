import {html, nothing, type TemplateResult} from 'lit';
import {checkQuantity} from '../../cart/quantity.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {SheetKey} from '../../i18n/en/sheet.js';
import type {Text} from '../../i18n/text.js';
import type {QuantityRule, Stock} from '../../protocol/index.js';
import {minusIcon, plusIcon} from '../../styles/icons.js';

export interface QuantityStepperOptions {
  readonly rule: QuantityRule;
  /** What limits the quantity. */
  readonly stock: Stock;
  readonly quantity: number;
  readonly change: (quantity: number) => void;
}

/** How many, in the steps and bounds of the shop, and what these are. */
export function renderQuantityStepper(text: Text<ProductKey | SheetKey>, options: QuantityStepperOptions): TemplateResult {
  const {rule, stock, quantity, change} = options;
  const step = (to: number, name: 'increase' | 'decrease'): TemplateResult => {
    const possible = checkQuantity(rule, stock, to).ok;
    return html`<button
      part=${name}
      class="icon ghost"
      aria-label=${text.t(name)}
      aria-disabled=${possible ? nothing : 'true'}
      @click=${() => possible && change(to)}
    >
      ${name === 'increase' ? plusIcon : minusIcon}
    </button>`;
  };
  return html`<div part="quantity" class="quantity" role="group" aria-label=${text.t('quantity')} aria-describedby="bounds">
      ${step(quantity - rule.step, 'decrease')}<output aria-live="polite">${text.number(quantity)}</output>${step(
        quantity + rule.step,
        'increase',
      )}
    </div>
    <span part="quantity-hint" class="bounds" id="bounds" role="status">${boundsOf(text, options)}</span>`;
}

/** The rules of the shop as far as they matter: the upper bound once it is reached. */
function boundsOf(text: Text<ProductKey | SheetKey>, {rule: {min, max, step}, stock, quantity}: QuantityStepperOptions): string {
  const least = Math.max(1, Math.ceil(min / step)) * step;
  const next = checkQuantity({min, max, step}, stock, quantity + step);
  return [
    least > step ? text.t('atLeast', {count: least}) : undefined,
    step > 1 ? text.t('inSteps', {count: step}) : undefined,
    next.ok ? undefined
    : next.reason === 'insufficient-stock' ? text.t('availableCount', {count: stock.quantity ?? 0})
    : next.reason === 'quantity-limit' && max !== undefined ? text.t('atMost', {count: Math.floor(max / step) * step})
    : undefined,
  ].filter(Boolean).join(' · ');
}
