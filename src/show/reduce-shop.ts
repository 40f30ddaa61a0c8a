import type {Fact, Product, ProductChange, ShopEvent} from '../protocol/index.js';
import type {Shop} from './show.js';

export type ShopFact = Fact<ShopEvent>;

/** What is true of the goods after a fact. A change of a product that is not there changes nothing. */
export function reduceShop(shop: Shop, fact: ShopFact): Shop {
  if (fact.type === 'product-changed') {
    const changed = (product: Product): Product => (product.id === fact.productId ? change(product, fact) : product);
    return {products: shop.products.map(changed)};
  }
  const {product} = fact;
  const listed = shop.products.some(({id}) => id === product.id);
  return {
    products: listed ? shop.products.map((old) => (old.id === product.id ? product : old)) : [...shop.products, product],
  };
}

function change(product: Product, {variantId, price, compareAt, saleEndsAt, stock}: ProductChange): Product {
  const priced = {...(price && {price, compareAt}), ...(compareAt && {compareAt})};
  // The end of a sale is the product's: its variants end with it.
  const sale = {...(price && {saleEndsAt}), ...(saleEndsAt !== undefined && {saleEndsAt})};
  const variants = product.variants.map((variant) => {
    if (variantId !== undefined && variant.id !== variantId) return variant;
    return {...variant, ...priced, ...(stock && {stock})};
  });
  return {...product, ...(variantId === undefined && {...priced, ...sale}), variants};
}
