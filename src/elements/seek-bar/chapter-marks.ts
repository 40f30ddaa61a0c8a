import type {Image, Product} from '../../protocol/index.js';
import type {Stage} from '../../show/show.js';

/** A moment that is worth going to: a product that was shown, a part that the host announced. */
export interface ChapterMark {
  /** Programme date in milliseconds since 1970. */
  readonly at: number;
  readonly title: string;
  readonly image?: Image | undefined;
}

/** All that are known between two dates, earliest first. A pin of a product that nobody has told of is left out. */
export function chapterMarks({pins, chapters = []}: Stage, products: readonly Product[]): readonly ChapterMark[] {
  const byId = new Map(products.map((product) => [product.id, product]));
  const shown = pins.flatMap(({at, productId}): ChapterMark[] => {
    const product = byId.get(productId);
    return product ? [{at, title: product.title, image: product.images[0]}] : [];
  });
  return [...shown, ...chapters].sort((one, other) => one.at - other.at);
}

/** The chapter that a moment belongs to: the last that has begun. */
export function chapterAt(marks: readonly ChapterMark[], dateMs: number): ChapterMark | undefined {
  return marks.findLast(({at}) => at <= dateMs);
}
