/** Something that the shop of the tests sells. Prices are in hundredths, as Shopify counts them. */
export interface Goods {
  readonly id: number;
  readonly productId: number;
  readonly handle: string;
  readonly title: string;
  readonly variantTitle: string | null;
  readonly prices: Readonly<Record<string, number>>;
  stock: number;
  readonly rule: {readonly min: number; readonly max: number | null; readonly increment: number};
  readonly needsPlan: boolean;
}

const noRule = {min: 1, max: null, increment: 1};

const prices = {EUR: 2800, USD: 3100, JPY: 450_000, KWD: 950};

/** A fresh catalogue: every test sells from its own. */
export function createCatalog(): Goods[] {
  const base = {variantTitle: null, prices, stock: 10, rule: noRule, needsPlan: false};
  return [
    {...base, id: 40_000_000_000_001, productId: 7_000_000_001, handle: 'mug', title: 'Stoneware mug'},
    {...base, id: 40_000_000_000_002, productId: 7_000_000_002, handle: 'scarf', title: 'Wool scarf', variantTitle: 'Moss / L'},
    {...base, id: 40_000_000_000_003, productId: 7_000_000_003, handle: 'bowl', title: 'Salad bowl', stock: 0},
    {...base, id: 40_000_000_000_004, productId: 7_000_000_004, handle: 'plate', title: 'Plate', rule: {min: 2, max: 6, increment: 2}},
    {...base, id: 40_000_000_000_005, productId: 7_000_000_005, handle: 'coffee', title: 'Coffee every month', needsPlan: true},
  ];
}
