import type {Product} from '../protocol/index.js';
import type {StageFact} from './reduce-stage.js';
import type {Chapter} from './show.js';

/** All moments that are known, also those that the viewer has not come to. A product that nobody knows has no name to show. */
export function chaptersOf(facts: readonly StageFact[], products: readonly Product[]): readonly Chapter[] {
  const goods = new Map(products.map((product) => [product.id, product]));
  return facts.flatMap((fact): Chapter[] => {
    if (fact.type === 'chapter-started') return [{at: fact.at, title: fact.title}];
    if (fact.type !== 'product-pinned') return [];
    const {at, pinId, productId} = fact;
    const product = goods.get(productId);
    const image = product?.images[0]?.url;
    return product ? [{at, title: product.title, productId, pinId, ...(image !== undefined && {image})}] : [];
  });
}
