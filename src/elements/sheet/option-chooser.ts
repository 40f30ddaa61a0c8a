import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';
import type {ProductKey} from '../../i18n/en/product.js';
import type {SheetKey} from '../../i18n/en/sheet.js';
import type {Text} from '../../i18n/text.js';
import type {Product, ProductOption} from '../../protocol/index.js';
import {availableValues, type Choice} from './choice.js';

export interface OptionChooserOptions {
  readonly product: Product;
  readonly option: ProductOption;
  readonly choice: Choice;
  /** The shopper wanted to buy without choosing it. */
  readonly asked: boolean;
  readonly choose: (value: string) => void;
}

/** The values of one option as a group of radio buttons. What cannot be had is marked and can be chosen all the same. */
export function renderOptionChooser(text: Text<ProductKey | SheetKey>, options: OptionChooserOptions): TemplateResult {
  const {product, option, choice, asked, choose} = options;
  const chosen = choice.get(option.name);
  const available = availableValues(product, choice, option.name);
  const prompt = asked && chosen === undefined;
  return html`<fieldset part="option" class="option ${prompt ? 'asked' : ''}">
    <legend part="option-name">
      ${prompt ? text.t('chooseOption', {option: option.name}) : option.name}
      ${chosen === undefined ? nothing : html`<span class="chosen">${chosen}</span>`}
    </legend>
    <div class="choices">
      ${option.values.map((value) => {
        const there = available.has(value);
        return html`<label part="choice" class="choice ${there ? '' : 'gone'}">
          <input
            type="radio"
            name=${option.name}
            value=${value}
            aria-label=${there ? nothing : text.t('unavailableChoice', {value})}
            .checked=${live(chosen === value)}
            @change=${() => choose(value)}
          /><span>${value}</span>
        </label>`;
      })}
    </div>
  </fieldset>`;
}
