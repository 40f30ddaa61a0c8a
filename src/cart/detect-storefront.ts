/** A shop system whose cart this package can speak to. */
export type StorefrontName = 'shopify' | 'woocommerce';

/**
 * Tells which shop system has made a page, by what such pages carry; undefined where it is none that is known. Ask again
 * later where it matters: optimisers delay scripts.
 *
 * Shopify writes `Shopify.shop`, `Shopify.theme` and `Shopify.routes.root` into every page of a theme (the `content_for_header`
 * of Liquid; shopify.dev, Ajax API). A headless page that sets `Shopify.shop` alone for its apps has no Ajax cart.
 * WooCommerce gives every page the body class `woocommerce-js` (`woocommerce-no-js` before its script has run), and its
 * scripts their settings (`WC_Frontend_Scripts`, and `wc-blocks-middleware` for blocks). Generator and block classes may
 * have been copied elsewhere: they count only beside the REST API link of WordPress.
 */
export function detectStorefront(page: Window): StorefrontName | undefined {
  if (isShopify(page)) return 'shopify';
  return isWooCommerce(page) ? 'woocommerce' : undefined;
}

/**
 * Whether a page may be what its author says it is. A hardened WordPress hides what tells WooCommerce, so there the word
 * of the author and any sign of WordPress are enough.
 */
export function couldBe(name: StorefrontName, page: Window): boolean {
  return detectStorefront(page) === name || (name === 'woocommerce' && isWordPress(page));
}

const woocommerceSettings = [
  'wc_add_to_cart_params', 'wc_cart_fragments_params', 'woocommerce_params', 'wcBlocksMiddlewareConfig', 'wcSettings',
];

function isShopify(page: Window): boolean {
  const shopify = globalOf(page, 'Shopify');
  return textAt(fieldOf(shopify, 'routes'), 'root') || (textAt(shopify, 'shop') && isObject(fieldOf(shopify, 'theme')));
}

function isWooCommerce(page: Window): boolean {
  const {document} = page;
  if (woocommerceSettings.some((name) => isObject(globalOf(page, name)))) return true;
  if ([...(document.body?.classList ?? [])].some((name) => /^woocommerce(-|$)/.test(name))) return true;
  return (
    document.querySelector('link[rel="https://api.w.org/"]') !== null &&
    document.querySelector('meta[name="generator"][content^="WooCommerce"], [class^="wc-block-"], [class*=" wc-block-"]') !== null
  );
}

function isWordPress({document}: Window): boolean {
  return document.querySelector('link[rel="https://api.w.org/"], link[href*="/wp-content/"], script[src*="/wp-includes/"]') !== null;
}

// An element whose id is the name would answer to it as well (HTML, named access on the Window object): none has these fields.
function globalOf(page: Window, name: string): unknown {
  return fieldOf(page, name);
}

function fieldOf(owner: unknown, name: string): unknown {
  return isObject(owner) ? Reflect.get(owner, name) : undefined;
}

function textAt(owner: unknown, name: string): boolean {
  return typeof fieldOf(owner, name) === 'string';
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
