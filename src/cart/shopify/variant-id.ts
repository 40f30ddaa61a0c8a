const PREFIX = 'gid://shopify/ProductVariant/';

/** The number of a variant, from a number or a global id. Undefined for what is no id of a Shopify variant. */
export function variantNumber(id: string): number | undefined {
  const digits = id.startsWith(PREFIX) ? id.slice(PREFIX.length) : id;
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

export function variantGid(variant: number): string {
  return PREFIX + variant;
}
