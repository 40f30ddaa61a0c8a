import type {Product, ProductOption, SelectedOption, Variant} from '../../protocol/index.js';

/** What is chosen so far: values by the names of their options, in the order of choosing. */
export type Choice = ReadonlyMap<string, string>;

/** The options to choose on. Where the shop lists none, they are read from the variants. */
export function optionsOf({options, variants}: Product): readonly ProductOption[] {
  if (options.length > 0) return options;
  const axes = new Map<string, Set<string>>();
  for (const {name, value} of variants.flatMap(({selectedOptions}) => selectedOptions)) {
    axes.set(name, (axes.get(name) ?? new Set()).add(value));
  }
  return [...axes].map(([name, values]) => ({name, values: [...values]}));
}

/** Chooses only what leaves no choice: the options that have a single value. */
export function initialChoice(product: Product): Choice {
  const single = optionsOf(product).flatMap(({name, values}) => (values.length === 1 && values[0] ? [[name, values[0]] as const] : []));
  return new Map(single);
}

/** One more value is chosen, in place of another one of the same option. */
export function withChosen(choice: Choice, name: string, value: string): Choice {
  const next = new Map(choice);
  next.delete(name);
  return next.set(name, value);
}

/** The first option that is still to be chosen. */
export function missingOption(product: Product, choice: Choice): string | undefined {
  return optionsOf(product).find(({name}) => !choice.has(name))?.name;
}

/** What is bought with this choice; undefined while an option is missing, and where nothing is made like that. */
export function chosenVariant(product: Product, choice: Choice): Variant | undefined {
  if (missingOption(product, choice) !== undefined) return undefined;
  return product.variants.find(({selectedOptions}) => selectedOptions.every(({name, value}) => choice.get(name) === value));
}

/** The values of one option that can still be had together with what else is chosen. */
export function availableValues(product: Product, choice: Choice, name: string): ReadonlySet<string> {
  const others = new Map(choice);
  others.delete(name);
  const left = product.variants.filter((variant) => isInStock(variant) && fits(variant, others));
  const values = left.map(({selectedOptions}) => valueOf(selectedOptions, name));
  if (!values.includes(undefined)) return new Set(values.filter((value) => value !== undefined));
  // A variant that does not name the option can be had with any value of it.
  return new Set(optionsOf(product).find((option) => option.name === name)?.values);
}

/** Whether a variant goes with what is chosen so far. */
export function fits({selectedOptions}: Variant, choice: Choice): boolean {
  return selectedOptions.every(({name, value}) => (choice.get(name) ?? value) === value);
}

export function isInStock({stock}: Variant): boolean {
  return stock.status !== 'out-of-stock';
}

export function valueOf(selected: readonly SelectedOption[], wanted: string): string | undefined {
  return selected.find(({name}) => name === wanted)?.value;
}
