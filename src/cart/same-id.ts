/**
 * Whether two ids name the same thing of a shop. Shopify's Ajax API names a variant by its number, its other APIs by a
 * global id that ends in it (`gid://shopify/ProductVariant/1`): a show may have either.
 */
export function sameId(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && (one === other || bareId(one) === bareId(other));
}

function bareId(id: string): string {
  return /^gid:\/\/[^/]+\/[^/]+\/([^/?]+)/.exec(id)?.[1] ?? id;
}
