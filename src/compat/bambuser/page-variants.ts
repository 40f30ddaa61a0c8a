import type {Product, ProductOption, SelectedOption, Variant} from '../../protocol/index.js';
import type {Said} from './product-factory.js';
import {labelOf, listOf, recordOf} from './read-said.js';

/** One size of one variation: what can be bought. */
export interface Combination {
  readonly id: string;
  /** What the page is asked to put into its cart. */
  readonly sku: string;
  readonly selectedOptions: readonly SelectedOption[];
  /** The pictures of the variation, as the page gave them. */
  readonly imageUrls: readonly unknown[];
  /** What was said of the size; of the variation itself where it has no sizes. */
  readonly size: Said;
  /** Index of the variation. */
  readonly variation: number;
  /** The same variant as it was known before. */
  readonly known: Variant | undefined;
}

export interface Variants {
  readonly combinations: readonly Combination[];
  readonly options: readonly ProductOption[];
}

export interface PageVariantsOptions {
  readonly base: Product;
  readonly optionNames: readonly [color: string, size: string];
  /** Of the product: for a variation that has none. */
  readonly sku: unknown;
}

/** Variations and their sizes as two options to choose on. One of which there is but one value is no choice and no option. */
export function pageVariants(variations: readonly Said[], {base, optionNames, sku: ownSku}: PageVariantsOptions): Variants {
  const colors = distinct(variations.map((each) => labelOf(recordOf(each['attributes'])['colorName']) ?? labelOf(each['name'])),
    variations.map((each) => labelOf(each['name'])));
  const sizesOf = variations.map((each) => {
    const sizes = listOf(each['sizes']);
    return sizes.length > 0 ? sizes : [each];
  });
  const sizeNames = sizesOf.map((sizes, index) =>
    distinct(sizes.map((size) => (size === variations[index] ? undefined : labelOf(size['name']))), sizes.map(({sku}) => labelOf(sku))));
  // The show's own name of an option, where it is known by its values.
  const nameOf = (axis: 0 | 1, values: readonly string[]): string =>
    base.options.find((option) => option.values.some((value) => values.includes(value)))?.name ?? optionNames[axis];
  const names = [nameOf(0, colors), nameOf(1, sizeNames.flat())];
  if (names[0] === names[1]) names.splice(0, 2, ...optionNames);
  const axes: readonly boolean[] = [variations.length > 1, new Set(sizeNames.flat()).size > 1];

  const taken = new Set<string>();
  const combinations = variations.flatMap((each, index) =>
    (sizesOf[index] ?? []).map((size, place): Combination => {
      const sku = labelOf(size['sku']) ?? labelOf(each['sku']) ?? labelOf(ownSku) ?? base.id;
      const id = unique(/^[^\s\p{C}]{1,190}$/u.test(sku) ? sku : encodeURIComponent(sku).slice(0, 190), taken);
      const values = [colors[index], sizeNames[index]?.[place]];
      const selectedOptions = values.flatMap((value, axis) => (axes[axis] ? [{name: names[axis] ?? '', value: value ?? '–'}] : []));
      const imageUrls = Array.isArray(each['imageUrls']) ? each['imageUrls'] : [];
      return {id, sku, selectedOptions, imageUrls, size, variation: index, known: base.variants.find((variant) => variant.id === id)};
    }),
  );
  const options = names.flatMap((name, axis) => {
    const values = combinations.flatMap(({selectedOptions}) => selectedOptions.flatMap((chosen) => (chosen.name === name ? chosen.value : [])));
    return axes[axis] ? [{name, values: [...new Set(values)]}] : [];
  });
  return {combinations, options};
}

/** Names that differ: where one is there twice, its second name, or else its place, tells it from the first. */
function distinct(names: readonly (string | undefined)[], others: readonly (string | undefined)[]): readonly string[] {
  const twice = (name: string | undefined): boolean => names.filter((each) => each === name).length > 1;
  const first = names.map((name, index) => (twice(name) ? others[index] : undefined) ?? name ?? '–');
  const taken = new Set<string>();
  return first.map((name) => unique(name, taken));
}

function unique(name: string, taken: Set<string>): string {
  let own = name;
  for (let count = 2; taken.has(own); count += 1) own = `${name}~${count}`;
  taken.add(own);
  return own;
}
