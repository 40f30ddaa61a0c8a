import type {Goods} from './catalog.js';

export interface Line {
  readonly goods: Goods;
  readonly properties: Readonly<Record<string, string>>;
  quantity: number;
}

/** A refusal as the Ajax API words it: for the shopper, in the shopper's language. */
export interface Refusal {
  readonly status: number;
  readonly message: string;
  readonly description: string;
}

export interface WantedLine {
  readonly id: number;
  readonly quantity: number;
  readonly properties?: Readonly<Record<string, string>> | undefined;
}

export type Language = 'en' | 'de';

const sentences = {
  en: {
    missing: () => 'Cannot find variant',
    soldOut: ({title}: Goods) => `The product '${title}' is already sold out.`,
    full: ({title}: Goods) => `The maximum quantity of ${title} is already in your cart.`,
    some: (_: Goods, left: number) => `Only ${left} items were added to your cart due to availability.`,
    rule: ({title}: Goods) => `${title} cannot be bought in this quantity.`,
  },
  de: {
    missing: () => 'Variante nicht gefunden',
    soldOut: ({title}: Goods) => `„${title}“ ist ausverkauft.`,
    full: ({title}: Goods) => `Die Höchstmenge von ${title} liegt schon im Warenkorb.`,
    some: (_: Goods, left: number) => `Nur ${left} Artikel wurden in den Warenkorb gelegt.`,
    rule: ({title}: Goods) => `${title} ist in dieser Menge nicht erhältlich.`,
  },
};

export interface ShopCartOptions {
  readonly catalog: readonly Goods[];
  /** Shopify has done either, by the age of the shop's checkout: put in what is left, or nothing. */
  readonly takesPart: () => boolean;
}

/** The cart of one shopper, as Shopify keeps it: another property makes another line, and stock is shared by all of them. */
export class ShopCart {
  lines: Line[] = [];
  readonly #options: ShopCartOptions;

  constructor(options: ShopCartOptions) {
    this.#options = options;
  }

  get units(): number {
    return this.lines.reduce((units, {quantity}) => units + quantity, 0);
  }

  add(wanted: WantedLine, language: Language): Line | Refusal {
    const goods = this.#options.catalog.find(({id}) => id === wanted.id);
    const say = sentences[language];
    if (!goods) return {status: 404, message: 'Cart Error', description: say.missing()};
    const refuse = (description: string): Refusal => ({status: 422, message: 'Cart Error', description});
    const inCart = this.#unitsOf(goods);
    const left = goods.stock - inCart;
    const {min, max, increment} = goods.rule;
    const total = inCart + wanted.quantity;
    if (goods.needsPlan || total < min || total > (max ?? Infinity) || total % increment !== 0) return refuse(say.rule(goods));
    if (left <= 0) return refuse(goods.stock <= 0 ? say.soldOut(goods) : say.full(goods));
    if (wanted.quantity <= left) return this.#put(goods, wanted, wanted.quantity);
    if (this.#options.takesPart()) this.#put(goods, wanted, left);
    return refuse(say.some(goods, left));
  }

  change(key: string, quantity: number, language: Language): Refusal | undefined {
    const line = this.lines.find((one) => keyOf(one) === key);
    if (!line) return {status: 400, message: 'Bad Request', description: 'no valid id or line parameter'};
    const {goods} = line;
    const most = goods.stock - this.#unitsOf(goods) + line.quantity;
    if (quantity > most) {
      if (this.#options.takesPart()) line.quantity = most;
      return {status: 422, message: 'Cart Error', description: sentences[language].full(goods)};
    }
    line.quantity = quantity;
    this.lines = this.lines.filter((one) => one.quantity > 0);
    return undefined;
  }

  /** As `/cart.js` answers it. */
  json(currency: string, root: string): object {
    const total = this.lines.reduce((sum, {goods, quantity}) => sum + (goods.prices[currency] ?? 0) * quantity, 0);
    return {
      token: 'token', note: null, attributes: {}, item_count: this.units, total_price: total, original_total_price: total,
      total_discount: 0, requires_shipping: true, currency, items: this.lines.map((line) => lineJson(line, currency, root)),
    };
  }

  #unitsOf(goods: Goods): number {
    return this.lines.filter((line) => line.goods === goods).reduce((units, {quantity}) => units + quantity, 0);
  }

  #put(goods: Goods, {properties = {}}: WantedLine, quantity: number): Line {
    const same = this.lines.find((line) => line.goods === goods && JSON.stringify(line.properties) === JSON.stringify(properties));
    if (same) {
      same.quantity += quantity;
      return same;
    }
    const line = {goods, properties, quantity};
    this.lines.unshift(line);
    return line;
  }
}

export function isRefusal(answer: object): answer is Refusal {
  return 'description' in answer;
}

export function keyOf({goods, properties}: Line): string {
  return `${goods.id}:${Buffer.from(JSON.stringify(properties)).toString('hex').slice(-32)}`;
}

export function lineJson(line: Line, currency: string, root: string): object {
  const {goods, properties, quantity} = line;
  const price = goods.prices[currency] ?? 0;
  const url = `${root}products/${goods.handle}?variant=${goods.id}`;
  return {
    id: goods.id, variant_id: goods.id, product_id: goods.productId, key: keyOf(line), properties, quantity, price, final_price: price,
    title: goods.title, product_title: goods.title, variant_title: goods.variantTitle, image: `/cdn/${goods.handle}.jpg`, url, handle: goods.handle,
  };
}

/** As `/products/{handle}.js` answers it. */
export function productJson(goods: Goods, currency: string): object {
  const {id, productId, handle, title, stock, rule, needsPlan} = goods;
  const price = goods.prices[currency] ?? 0;
  const variant = {id, title, available: stock > 0, price, requires_selling_plan: needsPlan, quantity_rule: rule};
  return {id: productId, title, handle, available: stock > 0, price, variants: [variant]};
}
