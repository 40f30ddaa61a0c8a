import type {Image, Money, Product, Stock, Variant} from '@live-shop/sdk/protocol';

/** A product as the shop keeps it: its URLs are relative to the shop. */
export interface CatalogProduct extends Product {
  readonly url: string;
  readonly description: string;
  /** What it is made of and how big it is, a line each. */
  readonly details: readonly string[];
  /** Its price is that of today: the sale ends at midnight. */
  readonly onlyToday?: boolean;
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

function picture(name: string, alt: string): Image {
  return {url: `/pictures/${name}.webp`, alt};
}

/** What all products of this shop have in common. */
function sold(id: string, ...images: readonly Image[]) {
  return {id, url: `/products/${id}`, images, quantity: {min: 1, max: 10, step: 1}};
}

const inkTote = picture('tote-1', 'Ink blue canvas tote bag with a line drawing of a house by the sea');
const naturalTote = picture('tote-2', 'Natural canvas tote bag with a line drawing of a seed head');

interface ToteOptions {
  readonly colour: 'Ink' | 'Natural';
  readonly handles?: 'Long' | 'Short';
  readonly top?: 'Open' | 'Zip';
  readonly units: number;
}

function tote({colour, handles = 'Long', top = 'Open', units}: ToteOptions): Variant {
  const extra = handles === 'Short' ? '-short' : top === 'Zip' ? '-zip' : '';
  const key = colour.toLowerCase();
  return {
    id: `tote-${key}${extra}`,
    sku: `HH-ERRAND-${key.slice(0, 3)}${extra}`.toUpperCase(),
    selectedOptions: [{name: 'Colour', value: colour}, {name: 'Handles', value: handles}, {name: 'Top', value: top}],
    price: euros(top === 'Zip' ? 4500 : 3900),
    stock: stockOf(units),
    image: colour === 'Ink' ? inkTote : naturalTote,
  };
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

/**
 * Everything that Hearth & Harbor sells, in the order of its shelves: what the show brings, and the tapers, which are
 * always there. The vase runs out; the candles are gone already.
 */
export const catalog: readonly CatalogProduct[] = [
  {
    ...sold('mug', picture('mug-1', 'Stoneware mug with a wide handle, glazed blue-green over a bare sandy foot')),
    title: 'Stoneware mug “Tide”',
    brand: 'Harbor Pottery',
    description: 'Thrown by hand and dipped twice, so that the glaze pools at the rim like water at the quay. No two are alike.',
    details: ['Stoneware, lead-free glaze', '320 ml, 9 cm tall', 'Dishwasher and microwave safe'],
    price: euros(2800),
    badges: ['New'],
    options: [],
    variants: single('mug', 'HH-TIDE', 24),
  },
  {
    ...sold('throw', picture('throw-1', 'Ochre wool throw with pale stripes and a fringe'), picture('throw-2', 'The throw, folded')),
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
    ...sold('lamp', picture('lamp-1', 'Table lamp with a glowing paper globe and a moth on it'), picture('lamp-2', 'The lamp by day')),
    title: 'Paper table lamp “Moth”',
    brand: 'Hearth & Harbor',
    description: 'A globe of mulberry paper on an oak foot, with a moth that comes to the light. One tap and the whole corner turns golden.',
    details: ['Mulberry paper, oiled oak', '34 cm tall, 2.2 m cloth cable', 'Warm LED bulb included, dimmed by touch'],
    price: euros(7400),
    compareAt: euros(8900),
    onlyToday: true,
    options: [],
    variants: single('lamp', 'HH-MOTH', 11),
  },
  {
    ...sold('tote', inkTote, naturalTote),
    title: 'Canvas tote “Errand”',
    brand: 'Hearth & Harbor',
    description: 'Heavy cotton canvas, ink on one side of the street and natural on the other. It carries a whole market.',
    details: ['Organic cotton canvas, 16 oz', '42 × 38 × 14 cm', 'Inside pocket for keys'],
    price: euros(3900),
    options: [
      {name: 'Colour', values: ['Ink', 'Natural']},
      {name: 'Handles', values: ['Long', 'Short']},
      {name: 'Top', values: ['Open', 'Zip']},
    ],
    // No zip on short handles, and natural with long ones only.
    variants: [
      tote({colour: 'Ink', units: 15}),
      tote({colour: 'Natural', units: 18}),
      tote({colour: 'Ink', handles: 'Short', units: 6}),
      tote({colour: 'Ink', top: 'Zip', units: 4}),
      tote({colour: 'Natural', top: 'Zip', units: 0}),
    ],
  },
  {
    ...sold('vase', picture('vase-1', 'Ribbed terracotta vase with one stem of dry grass')),
    title: 'Ribbed vase “Reed”',
    brand: 'Harbor Pottery',
    description: 'Every rib is pressed in by thumb before the clay dries. One stem is all that it needs.',
    details: ['Terracotta, glazed inside', '27 cm tall', 'Last three of this firing'],
    price: euros(5600),
    badges: ['Small batch'],
    // Three of a firing, and more than one household.
    quantity: {min: 1, max: 2, step: 1},
    options: [],
    variants: single('vase', 'HH-REED', 3),
  },
  {
    ...sold('candle', picture('candle-1', 'Two honeycomb candles tied with a ribbon'), picture('candle-2', 'The candles, burning')),
    title: 'Beeswax candle pair “Hive”',
    brand: 'Bee Yard No. 7',
    description: 'Two candles rolled from pure beeswax. They burn slow, and sweet as honey.',
    details: ['Pure beeswax, cotton wick, 200 g', '24 cm, about eleven hours each', 'Back in stock with the summer harvest'],
    price: euros(1800),
    unitPrice: {price: euros(900), quantity: 100, unit: 'gram'},
    options: [],
    variants: single('candle', 'HH-HIVE', 0),
  },
  {
    ...sold('taper', picture('candle-2', 'Beeswax candles, burning')),
    title: 'Beeswax taper “Fog”',
    brand: 'Bee Yard No. 7',
    description: 'Dipped forty times, for candlesticks and long evenings. The yard ties them up by the half dozen.',
    details: ['Pure beeswax, cotton wick, 40 g', '20 cm, about five hours each', 'Sold in sixes'],
    price: euros(260),
    unitPrice: {price: euros(650), quantity: 100, unit: 'gram'},
    quantity: {min: 6, max: 24, step: 6},
    options: [],
    variants: single('taper', 'HH-FOG', 96),
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
