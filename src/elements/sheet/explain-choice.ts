import type {SheetKey} from '../../i18n/en/sheet.js';
import type {Text} from '../../i18n/text.js';
import type {Product, Variant} from '../../protocol/index.js';
import {chosenVariant, fits, isInStock, valueOf, type Choice} from './choice.js';

/** More ways out than these are not read. */
const MOST_WAYS = 3;

/**
 * Why what is chosen cannot be had, and with what the value that was chosen last could be: that is the one the shopper
 * wants. Empty while it can be had.
 */
export function explainChoice(text: Text<SheetKey>, product: Product, choice: Choice): string {
  const [name, value] = [...choice].at(-1) ?? [];
  const fitting = product.variants.filter((variant) => fits(variant, choice));
  if (name === undefined || value === undefined || fitting.some(isInStock)) return '';
  // Then there is nothing to explain: all of it is gone.
  if (!product.variants.some(isInStock)) return '';
  const ways = waysOut(text, product, choice, {name, value});
  if (ways.length > 0) {
    const others = new Intl.ListFormat(text.locale, {type: 'disjunction'}).format(ways);
    const why = text.t(fitting.length > 0 ? 'combinationSoldOut' : 'notMade');
    return `${why} ${text.t('availableWith', {value, others})}`;
  }
  // The button says it.
  if (chosenVariant(product, choice)) return '';
  return fitting.length > 0 ? text.t('choiceSoldOut', {value}) : text.t('notMade');
}

/** What else would have to be chosen, such as "Size L": the fewest changes that lead to something in stock. */
function waysOut(
  text: Text<SheetKey>,
  {variants}: Product,
  choice: Choice,
  {name, value}: {readonly name: string; readonly value: string},
): readonly string[] {
  const changes = variants
    .filter((variant) => isInStock(variant) && (valueOf(variant.selectedOptions, name) ?? value) === value)
    .map((variant) => changesTo(variant, choice));
  const fewest = Math.min(...changes.map(({length}) => length));
  const words = changes
    .filter(({length}) => length === fewest)
    .map((each) => each.map((option) => text.t('optionValue', {option: option.name, value: option.value})).join(', '));
  return [...new Set(words)].slice(0, MOST_WAYS);
}

function changesTo({selectedOptions}: Variant, choice: Choice): Variant['selectedOptions'] {
  return selectedOptions.filter(({name, value}) => (choice.get(name) ?? value) !== value);
}
