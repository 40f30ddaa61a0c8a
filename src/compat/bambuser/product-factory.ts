import type {Mention} from './not-carried.js';

export interface PriceFactory {
  /** In major units: 19.9, or "19.90". */
  current(amount: number | string): this;
  /** The price before. */
  original(amount: number | string): this;
  currency(code: string): this;
}

export interface SizeFactory extends PriceFactory {
  name(name: string): this;
  sku(sku: string): this;
  inStock(inStock: boolean): this;
  quantity(units: number): this;
  price(price: (factory: PriceFactory) => unknown): this;
}

export interface AttributesFactory {
  colorName(name: string): this;
  colorHexCode(code: string): this;
}

export interface VariationFactory extends SizeFactory {
  imageUrls(urls: readonly string[]): this;
  attributes(attributes: (factory: AttributesFactory) => unknown): this;
  sizes(sizes: (factory: () => SizeFactory) => readonly unknown[]): this;
}

export interface ProductDetailFactory {
  name(name: string): this;
  brandName(name: string): this;
  introduction(text: string): this;
  description(text: string): this;
  sku(sku: string): this;
  defaultVariationIndex(index: number): this;
  variations(variations: (factory: () => VariationFactory) => readonly unknown[]): this;
}

export interface ProductFactory {
  product(product: (factory: ProductDetailFactory) => unknown): this;
  /** What is left out stays as it is: it always does. */
  inheritFromPlaceholder(): this;
  publicUrl(url: string): this;
  currency(code: string): this;
  locale(locale: string): this;
}

/** What a page has said of something with a factory, by the names of the methods. Nothing of it is checked. */
export interface Said {
  readonly [method: string]: unknown;
}

interface Kind {
  readonly plain: readonly string[];
  /** Methods that are handed one factory. */
  readonly one?: Readonly<Record<string, Kind>>;
  /** Methods that are handed a function that makes factories, and return a list of them. */
  readonly many?: Readonly<Record<string, Kind>>;
}

const price: Kind = {plain: ['current', 'original', 'currency']};
const size: Kind = {plain: ['name', 'sku', 'inStock', 'quantity', ...price.plain], one: {price}};
const attributes: Kind = {plain: ['colorName', 'colorHexCode']};
const variation: Kind = {plain: [...size.plain, 'imageUrls'], one: {price, attributes}, many: {sizes: size}};
const detail: Kind = {
  plain: ['name', 'brandName', 'introduction', 'description', 'sku', 'defaultVariationIndex'],
  many: {variations: variation},
};
const root: Kind = {plain: ['inheritFromPlaceholder', 'publicUrl', 'currency', 'locale'], one: {product: detail}};

/** Calls a page's factory function, and answers what it said of the product. */
export function listenToFactory(say: (factory: ProductFactory) => unknown, mention: Mention): Said {
  const told = new WeakMap<object, Said>();

  function factoryOf<F extends object>(kind: Kind): F {
    const said: Record<string, unknown> = {};
    const take = (name: string, value: unknown): void => {
      const one = kind.one?.[name];
      const many = kind.many?.[name];
      if (one && value instanceof Function) said[name] = listen(one, value);
      else if (many && value instanceof Function) said[name] = list(value(() => factoryOf(many)));
      else if (many) said[name] = list(value);
      else if (kind.plain.includes(name)) said[name] = value;
      else mention(`${name}() of a product factory`);
    };
    // A method that is not known goes on with the chain, too: one field less must not cost the product.
    const factory = new Proxy({} as F, {
      get: (_, name) => {
        // Whatever awaits a factory must not take it for a promise.
        if (typeof name === 'symbol' || name === 'then') return undefined;
        return (value: unknown) => {
          take(name, value);
          return factory;
        };
      },
    });
    told.set(factory, said);
    return factory;
  }

  const listen = (kind: Kind, speak: Function): Said => {
    const factory = factoryOf(kind);
    speak(factory);
    return told.get(factory) ?? {};
  };
  const list = (factories: unknown): readonly Said[] =>
    Array.isArray(factories)
      ? factories.flatMap((factory: unknown): readonly Said[] => (isObject(factory) && told.has(factory) ? [told.get(factory) ?? {}] : []))
      : [];

  return listen(root, say);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
