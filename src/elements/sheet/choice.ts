import type {Product, ProductOption, Variant} from '../../protocol/index.js';

/** What is chosen so far: values by the names of their options. */
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

/** The first option that is still to be chosen. */
export function missingOption(product: Product, choice: Choice): string | undefined {
  return optionsOf(product).find(({name}) => !choice.has(name))?.name;
}

/** What is bought with this choice; undefined while an option is missing, and where nothing is made like that. */
export function chosenVariant(product: Product, choice: Choice): Variant | undefined {
  if (missingOption(product, choice) !== undefined) return undefined;
  return product.variants.find(({selectedOptions}) => selectedOptions.every(({name, value}) => choice.get(name) === value));
}

/** Whether a value can still be had together with what else is chosen. */
export function isAvailable(product: Product, choice: Choice, {name, value}: {readonly name: string; readonly value: string}): boolean {
  const wanted = new Map(choice).set(name, value);
  return product.variants.some(
    ({stock, selectedOptions}) =>
      stock.status !== 'out-of-stock' &&
      selectedOptions.every((option) => (wanted.get(option.name) ?? option.value) === option.value),
  );
}
