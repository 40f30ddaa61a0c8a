import type {Money, Product, Stock, Variant} from '@live-shop/sdk/protocol';

/** A product with the picture that its pages and cards show, relative to the shop. */
export interface CatalogProduct extends Product {
  readonly url: string;
  readonly description: string;
  /** What it is made of and how big it is, a line each. */
  readonly details: readonly string[];
}

/** At or under so many units a card says how many are left. */
const LOW_STOCK = 5;

export function stockOf(units: number): Stock {
  const status = units === 0 ? 'out-of-stock' : units <= LOW_STOCK ? 'low-stock' : 'in-stock';
  return {status, quantity: units};
}

function euros(amount: number): Money {
  return {amount, currency: 'EUR', exponent: 2};
}

function single(id: string, sku: string, units: number): readonly Variant[] {
  return [{id, sku, selectedOptions: [], stock: stockOf(units)}];
}

function pictured(id: string, alt: string) {
  return {id, url: `/products/${id}`, images: [{url: `/pictures/${id}-1.webp`, alt}], quantity: {min: 1, max: 10, step: 1}};
}

const throwColours = [
  {name: 'Ochre', units: [9, 4]},
  {name: 'Moss', units: [7, 0]},
  {name: 'Clay', units: [12, 6]},
] as const;

const throwSizes = [
  {name: '130 × 180', key: '130', price: euros(11900)},
  {name: '150 × 220', key: '150', price: euros(15900)},
] as const;

const throwVariants: readonly Variant[] = throwColours.flatMap((colour) =>
  throwSizes.map((size, index) => ({
    id: `throw-${colour.name.toLowerCase()}-${size.key}`,
    sku: `HH-DUNE-${colour.name.slice(0, 2).toUpperCase()}-${size.key}`,
    selectedOptions: [{name: 'Colour', value: colour.name}, {name: 'Size', value: size.name}],
    price: size.price,
    stock: stockOf(colour.units[index] ?? 0),
  })),
);

/** Everything that Hearth & Harbor sells, in the order of its shelves. The vase runs out; the candles are gone already. */
export const catalog: readonly CatalogProduct[] = [
  {
    ...pictured('mug', 'A round stoneware mug with a blue-green glaze that darkens towards the rim'),
    title: 'Stoneware mug “Tide”',
    brand: 'Harbor Pottery',
    description: 'Thrown by hand and dipped twice, so that the glaze pools at the rim like water at the quay. No two are alike.',
    details: ['Stoneware, lead-free glaze', '320 ml, 9 cm tall', 'Dishwasher and microwave safe'],
    price: euros(2800),
    options: [],
    variants: single('mug', 'HH-TIDE', 24),
  },
  {
    ...pictured('throw', 'A fringed wool throw in ochre, folded over an arm'),
    title: 'Wool throw “Dune”',
    brand: 'Weavers of Fanø',
    description: 'Pure wool in the colour of late-summer grass, woven on an old shuttle loom and washed soft before it leaves the mill.',
    details: ['100 % new wool', 'Fringed on both ends', 'Airs clean; hand wash cold'],
    price: euros(11900),
    options: [
      {name: 'Colour', values: throwColours.map(({name}) => name)},
      {name: 'Size', values: throwSizes.map(({name}) => name)},
    ],
    variants: throwVariants,
  },
  {
    ...pictured('lamp', 'A small table lamp with a pleated paper shade, glowing warm'),
    title: 'Paper table lamp “Moth”',
    brand: 'Hearth & Harbor',
    description: 'A shade of folded mulberry paper on an oak foot. One tap and the whole corner turns golden.',
    details: ['Mulberry paper, oiled oak', '34 cm tall, 2.2 m cloth cable', 'Warm LED bulb included, dimmed by touch'],
    price: euros(7400),
    compareAt: euros(8900),
    options: [],
    variants: single('lamp', 'HH-MOTH', 11),
  },
  {
    ...pictured('tote', 'A canvas tote bag with long handles, ink blue on one side'),
    title: 'Canvas tote “Errand”',
    brand: 'Hearth & Harbor',
    description: 'Heavy cotton canvas with a flat bottom and handles that stay on the shoulder. It carries a whole market.',
    details: ['Organic cotton canvas, 16 oz', '42 × 38 × 14 cm', 'Inside pocket for keys'],
    price: euros(3900),
    options: [{name: 'Colour', values: ['Ink', 'Natural']}],
    variants: [
      {id: 'tote-ink', sku: 'HH-ERRAND-INK', selectedOptions: [{name: 'Colour', value: 'Ink'}], stock: stockOf(15)},
      {id: 'tote-natural', sku: 'HH-ERRAND-NAT', selectedOptions: [{name: 'Colour', value: 'Natural'}], stock: stockOf(18)},
    ],
  },
  {
    ...pictured('vase', 'A tall terracotta vase with deep ribs and a single dry stem'),
    title: 'Ribbed vase “Reed”',
    brand: 'Harbor Pottery',
    description: 'Every rib is pressed in by thumb before the clay dries. One stem is all that it needs.',
    details: ['Terracotta, glazed inside', '27 cm tall', 'Last three of this firing'],
    price: euros(5600),
    options: [],
    variants: single('vase', 'HH-REED', 3),
  },
  {
    ...pictured('candle', 'Two honey-coloured beeswax candles tied together with string'),
    title: 'Beeswax candle pair “Hive”',
    brand: 'Bee Yard No. 7',
    description: 'Two candles of pure beeswax, dipped forty times. They burn slow, and sweet as honey.',
    details: ['Pure beeswax, cotton wick', '24 cm, about eleven hours each', 'Back in stock with the summer harvest'],
    price: euros(1800),
    options: [],
    variants: single('candle', 'HH-HIVE', 0),
  },
];

/** The product and variant of a variant id. */
export function findVariant(variantId: string): {readonly product: CatalogProduct; readonly variant: Variant} | undefined {
  for (const product of catalog) {
    const variant = product.variants.find(({id}) => id === variantId);
    if (variant) return {product, variant};
  }
  return undefined;
}

export function findProduct(productId: string): CatalogProduct | undefined {
  return catalog.find(({id}) => id === productId);
}
