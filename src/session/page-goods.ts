import type {WritableAtom} from '../atom/atom.js';
import type {Product, Variant} from '../protocol/index.js';
import type {Shop} from '../show/show.js';
import type {Slices} from './slices.js';

export interface PageGoodsOptions extends Pick<Slices, 'shop' | 'settings'> {
  readonly signal: AbortSignal;
}

interface Told {
  /** The show's product when the page spoke of it. */
  readonly then: Product;
  readonly now: Product;
  readonly shown: Product;
}

/**
 * The goods of a show as its log tells them. What is shown of them, in `shop`, is as the page knows them: its own products
 * (`settings.products`) take the place of the show's. What the show tells later of a price or
 * of the stock is newer than what the page said, and goes before it: nobody is offered what is gone.
 */
export function pageGoods({shop, settings, signal}: PageGoodsOptions): WritableAtom<Shop> {
  let told = shop.get();
  let known = new Map<Product, Told>();

  const show = (): void => {
    const own = new Map(settings.get().products?.map((product) => [product.id, product]));
    const before = known;
    known = new Map();
    if (own.size === 0) return shop.set(told);
    const products = told.products.map((now) => {
      const ours = own.get(now.id);
      if (!ours) return now;
      const last = before.get(ours);
      const then = last?.then ?? now;
      const shown = last?.now === now ? last.shown : then === now ? ours : withNews(ours, then, now);
      known.set(ours, {then, now, shown});
      return shown;
    });
    shop.set({...told, products});
  };

  const stop = settings.listen(({products}, before) => {
    if (products !== before.products) show();
  });
  signal.addEventListener('abort', stop, {once: true});
  show();
  return {
    get: () => told,
    listen: (callback) => shop.listen(callback),
    set(next) {
      if (next === told) return;
      told = next;
      show();
    },
  };
}

/** The page's product with what has changed in the show's since. News of the whole product concern all of its variants. */
function withNews(ours: Product, then: Product, now: Product): Product {
  const price = hasNewPrice(then, now) && {price: now.price, compareAt: now.compareAt};
  const [first] = now.variants;
  const stock = first && now.variants.every((variant) => variant.stock === first.stock) && isNew(then, first) && {stock: first.stock};
  const variants = ours.variants.map((variant) => {
    const was = then.variants.find(({id}) => id === variant.id);
    const is = now.variants.find(({id}) => id === variant.id);
    if (!was || !is) return {...variant, ...price, ...stock};
    return {
      ...variant,
      ...(hasNewPrice(was, is) && {price: is.price, compareAt: is.compareAt}),
      ...(was.stock !== is.stock && {stock: is.stock}),
    };
  });
  return {...ours, ...price, variants};
}

function hasNewPrice(was: Pick<Variant, 'price' | 'compareAt'>, is: Pick<Variant, 'price' | 'compareAt'>): boolean {
  return was.price !== is.price || was.compareAt !== is.compareAt;
}

function isNew({variants}: Product, {stock}: Variant): boolean {
  return variants.every((variant) => variant.stock !== stock);
}
