/** A function of `Shopify.actions`, as far as this package uses it. */
export interface StandardAction {
  (...args: readonly unknown[]): unknown;
  isDefault?: (() => unknown) | undefined;
}

/** What Shopify puts on `window` of every Liquid storefront. Nothing of it is certain. */
interface ShopifyGlobal {
  readonly routes?: {readonly root?: unknown} | undefined;
  readonly actions?: {readonly [name: string]: unknown} | undefined;
}

export type ShopPage = Window & typeof globalThis & {readonly Shopify?: ShopifyGlobal | undefined};

/** Where the shop begins for this shopper's language and market: `/`, or such as `/de/`. */
export function rootOf(page: ShopPage): string {
  const root = page.Shopify?.routes?.root;
  return typeof root === 'string' && /^\/(?!\/)/.test(root) ? root.replace(/\/*$/, '/') : '/';
}

/**
 * A standard action that the theme has configured. Shopify's own default of `updateCart` may reload the page, which would
 * end the stream, and its default of `openCart` may leave it: where it is not known to be the theme's, there is none.
 */
export function themeAction(page: ShopPage, name: 'updateCart' | 'openCart'): StandardAction | undefined {
  const action = page.Shopify?.actions?.[name];
  if (!isAction(action)) return undefined;
  try {
    return action.isDefault?.() === false ? action : undefined;
  } catch {
    return undefined;
  }
}

function isAction(action: unknown): action is StandardAction {
  return typeof action === 'function';
}
