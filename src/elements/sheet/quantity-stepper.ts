import {html, nothing, type TemplateResult} from 'lit';
import {checkQuantity} from '../../cart/quantity.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {Text} from '../../i18n/text.js';
import type {QuantityRule, Stock} from '../../protocol/index.js';
import {minusIcon, plusIcon} from '../../styles/icons.js';

export interface QuantityStepperOptions {
  readonly rule: QuantityRule;
  readonly stock: Stock;
  readonly quantity: number;
  readonly change: (quantity: number) => void;
}

/** How many, in the steps and bounds of the shop. */
export function renderQuantityStepper(text: Text<ProductKey>, {rule, stock, quantity, change}: QuantityStepperOptions): TemplateResult {
  const step = (to: number, name: 'increase' | 'decrease'): TemplateResult => {
    const possible = checkQuantity(rule, boundsOf(stock), to).ok;
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
  return html`<div part="quantity" class="quantity" role="group" aria-label=${text.t('quantity')}>
    ${step(quantity - rule.step, 'decrease')}<output aria-live="polite">${text.number(quantity)}</output>${step(
      quantity + rule.step,
      'increase',
    )}
  </div>`;
}

/** The quantity that may be asked for and is nearest to the one wanted. */
export function fittingQuantity(rule: QuantityRule, stock: Stock, quantity: number): number {
  const check = checkQuantity(rule, boundsOf(stock), quantity);
  return check.ok ? quantity : (check.nearest ?? rule.min);
}

// What is sold out still has a quantity to show.
function boundsOf(stock: Stock): Stock {
  return stock.status === 'out-of-stock' ? {status: 'unknown'} : stock;
}
