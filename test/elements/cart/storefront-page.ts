import {fixture, html} from '@open-wc/testing';

export type PageWindow = Window & typeof globalThis;

/** A page of its own with this HTML, scripts and all. */
export async function storefrontPage({head = '', body = '', bodyClass = ''}): Promise<PageWindow> {
  const frame = await fixture<HTMLIFrameElement>(html`<iframe></iframe>`);
  const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, {once: true}));
  frame.srcdoc = `<!doctype html><html><head>${head}</head><body class="${bodyClass}">${body}</body></html>`;
  await loaded;
  const page = frame.contentWindow;
  if (!page) throw new Error('an iframe in the page has a window');
  return page as PageWindow;
}

export const script = (code: string): string => `<script>${code}</script>`;

/** What `content_for_header` writes into the pages of a Shopify theme. */
export const shopifyHead = script(`
  var Shopify = Shopify || {};
  Shopify.shop = 'shop.example';
  Shopify.locale = 'en';
  Shopify.currency = {active: 'EUR', rate: '1.0'};
  Shopify.theme = {name: 'Dawn', id: 1, role: 'main'};
  Shopify.routes = Shopify.routes || {};
  Shopify.routes.root = '/';
`);

export const wordPressHead = '<link rel="https://api.w.org/" href="https://shop.example/wp-json/">';

export const wooCommerceHead =
  wordPressHead +
  script(`var wc_add_to_cart_params = {"ajax_url": "/wp-admin/admin-ajax.php", "wc_ajax_url": "/?wc-ajax=%%endpoint%%"};`);
