import type {Product} from '../../protocol/index.js';
import type {Chapter} from '../../show/chapters.js';
import type {Stage} from '../../show/show.js';

/** All moments up to the playhead, earliest first. A pin of a product that nobody has told of is left out. */
export function chapterMarks({pins, chapters = []}: Stage, products: readonly Product[]): readonly Chapter[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  const shown = pins.flatMap(({at, pinId, productId}): Chapter[] => {
    const product = byId.get(productId);
    return product ? [{at, title: product.title, productId, pinId, image: product.images[0]?.url}] : [];
  });
  return [...shown, ...chapters].sort((one, other) => one.at - other.at);
}

/** The chapter that a moment belongs to: the last that has begun. */
export function chapterAt(chapters: readonly Chapter[], dateMs: number): Chapter | undefined {
  return chapters.filter(({at}) => at <= dateMs).at(-1);
}
