import type {Fact, Money, Product, ProductChange, ShopEvent, UnitPrice} from '../protocol/index.js';
import {scaleUnitPrice} from './scale-unit-price.js';
import type {Shop} from './show.js';

export type ShopFact = Fact<ShopEvent>;

/** What is true now after a fact. A change of a product that is not there changes nothing. */
export function reduceShop(shop: Shop, fact: ShopFact): Shop {
  switch (fact.type) {
    case 'product-changed': {
      const changed = (product: Product): Product => (product.id === fact.productId ? change(product, fact) : product);
      return {...shop, products: shop.products.map(changed)};
    }
    case 'product-listed':
      return {...shop, products: withProduct(shop.products, fact.product)};
    case 'show-rescheduled':
      return {...shop, startsAt: fact.startsAt, endsAt: fact.endsAt};
    case 'recording-published':
      return {...shop, recording: fact.stream};
  }
}

function withProduct(products: readonly Product[], product: Product): readonly Product[] {
  const listed = products.some(({id}) => id === product.id);
  return listed ? products.map((old) => (old.id === product.id ? product : old)) : [...products, product];
}

function change(product: Product, {variantId, price, compareAt, saleEndsAt, stock}: ProductChange): Product {
  const priced = {...(price && {price, compareAt}), ...(compareAt && {compareAt})};
  // The end of a sale is the product's: its variants end with it.
  const sale = {...(price && {saleEndsAt}), ...(saleEndsAt !== undefined && {saleEndsAt})};
  const variants = product.variants.map((variant) => {
    if (variantId !== undefined && variant.id !== variantId) return variant;
    const unitPrice = repriced(variant, variant.price ?? product.price, price);
    return {...variant, ...priced, ...unitPrice, ...(stock && {stock})};
  });
  const own = {...priced, ...repriced(product, product.price, price), ...sale};
  return {...product, ...(variantId === undefined && own), variants};
}

/** The price by measure that goes with a new price; nothing where neither is there. */
function repriced(
  {unitPrice}: {readonly unitPrice?: UnitPrice | undefined},
  from: Money,
  to: Money | undefined,
): {readonly unitPrice?: UnitPrice | undefined} {
  return unitPrice && to ? {unitPrice: scaleUnitPrice(unitPrice, {from, to})} : {};
}
