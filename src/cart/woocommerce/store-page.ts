/** What a WooCommerce page tells of its shop. */
export interface StorePage {
  /** The root of the WordPress REST API, on the page's own origin. */
  readonly restRoot: URL;
  readonly cartUrl?: string | undefined;
  readonly checkoutUrl?: string | undefined;
  /** A cart of its own, in place of the one in the shopper's cookies. */
  readonly cartToken?: string | undefined;
}

/** Reads what the page tells. WooCommerce puts it into scripts and links that not every theme and page has. */
export function readStorePage(page: Window): StorePage {
  const {document} = page;
  const meta = (name: string) => text(document.querySelector(`meta[name="live-shop-woocommerce-${name}"]`)?.getAttribute('content'));
  const link = (selector: string) => text(document.querySelector(selector)?.getAttribute('href'));
  const settings = global(page, 'wcSettings');
  const pageOf = (name: string) => text(field(field(field(settings, 'storePages'), name), 'permalink'));
  const absolute = (url: string | undefined) => (url ? httpUrl(url, page.location.href) : undefined);
  const home = httpUrl(text(field(settings, 'homeUrl')) ?? '/', page.location.href) ?? page.location.origin;
  const root =
    link('link[rel="https://api.w.org/"]') ?? text(field(global(page, 'wpApiSettings'), 'root')) ?? new URL('wp-json/', slashed(home)).href;
  return {
    restRoot: onOwnOrigin(root, page.location),
    cartUrl: absolute(
      meta('cart-url') ??
        pageOf('cart') ??
        text(field(global(page, 'wc_add_to_cart_params'), 'cart_url')) ??
        link('a.wc-block-mini-cart__footer-cart, a.cart-contents, .widget_shopping_cart a.wc-forward:not(.checkout)') ??
        new URL('cart/', slashed(home)).href,
    ),
    checkoutUrl: absolute(
      meta('checkout-url') ??
        pageOf('checkout') ??
        link('a.wc-block-mini-cart__footer-checkout, .widget_shopping_cart a.checkout, a.checkout-button') ??
        new URL('checkout/', slashed(home)).href,
    ),
    cartToken: meta('cart-token'),
  };
}

/** The URL of one route of the Store API, also where the permalinks are plain (`?rest_route=/`). */
export function storeApiUrl(restRoot: URL, route: string, query: Readonly<Record<string, string>> = {}): string {
  const url = new URL(restRoot);
  const path = `wc/store/v1/${route}`;
  const plain = url.searchParams.get('rest_route');
  if (plain === null) url.pathname = slashed(url.pathname) + path;
  else url.searchParams.set('rest_route', slashed(plain) + path);
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value);
  return url.href;
}

// A shop that answers to two names links to one of them. Cookies and the nonce belong to the name in the address bar.
function onOwnOrigin(root: string, {href, origin}: Location): URL {
  const {pathname, search} = new URL(httpUrl(root, href) ?? '/wp-json/', origin);
  return new URL(pathname + search, origin);
}

function httpUrl(url: string, base: string): string | undefined {
  try {
    const {protocol, href} = new URL(url, base);
    return /^https?:$/.test(protocol) ? href : undefined;
  } catch {
    return undefined;
  }
}

function slashed(path: string): string {
  return path.endsWith('/') ? path : `${path}/`;
}

function global(page: Window, name: string): unknown {
  return Reflect.get(page, name);
}

function field(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}
