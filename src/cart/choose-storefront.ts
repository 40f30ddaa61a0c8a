import type {CartAdapter} from './adapter.js';
import {couldBe, detectStorefront, type StorefrontName} from './detect-storefront.js';

/** What a page's `cart` setting comes to. */
export interface StorefrontChoice {
  /** A shop system by its name, or the page's own adapter; missing where there is no cart to speak to. */
  readonly chosen?: StorefrontName | CartAdapter | undefined;
  /** It was found by looking, not named by the page. */
  readonly found?: boolean | undefined;
  /** What is wrong with the setting, for developers. */
  readonly fault?: string | undefined;
}

const titles: Readonly<Record<StorefrontName, string>> = {shopify: 'Shopify', woocommerce: 'WooCommerce'};

const signs: Readonly<Record<StorefrontName, string>> = {
  shopify: 'window.Shopify.routes.root, which every page of a Shopify theme has',
  woocommerce: 'WooCommerce, nor of the WordPress around it',
};

/** Reads the setting, which may be anything a page has written. What is wrong is said, and taken for `auto`. */
export function chooseStorefront(setting: unknown, page: Window): StorefrontChoice {
  if (setting === 'none') return {};
  if (setting === 'shopify' || setting === 'woocommerce') {
    if (couldBe(setting, page)) return {chosen: setting};
    const title = titles[setting];
    return {fault: `cart="${setting}", but this page has no cart of ${title}: there is no sign of ${signs[setting]}. Products lead to their pages.`};
  }
  if (isAdapter(setting)) return {chosen: setting};
  const chosen = detectStorefront(page);
  const fault =
    setting === 'auto'
      ? undefined
      : `cart=${typeof setting === 'string' ? `"${setting}"` : typeof setting} is none of auto, shopify, woocommerce, none, and no object with a function apply(). It is taken for auto.`;
  return {chosen, found: chosen !== undefined, fault};
}

/** One line for the console: what was found, and how to say otherwise. */
export function foundLine(name: StorefrontName): string {
  return `<live-shop> found the cart of ${titles[name]} on this page and puts goods into it. Set cart="none", or answer live-shop-cart-request, to do so yourself.`;
}

export const nothingFoundLine =
  '<live-shop> found no cart of Shopify or WooCommerce on this page, and nobody answered live-shop-cart-request. Answer it, or set cart="none" if there is no cart.';

function isAdapter(setting: unknown): setting is CartAdapter {
  return typeof setting === 'object' && setting !== null && 'apply' in setting && typeof setting.apply === 'function';
}
