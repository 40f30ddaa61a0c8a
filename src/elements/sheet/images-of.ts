import type {Image, Product} from '../../protocol/index.js';

/** The pictures of a product and, after them, those that only its variants have. Each once. */
export function imagesOf({images, variants}: Product): readonly Image[] {
  const byUrl = new Map<string, Image>();
  for (const image of [...images, ...variants.map(({image}) => image)]) {
    if (image && !byUrl.has(image.url)) byUrl.set(image.url, image);
  }
  return [...byUrl.values()];
}
