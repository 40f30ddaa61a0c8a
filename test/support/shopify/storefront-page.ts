import {drawer} from './sections.js';
import type {ShopCart} from './shop-cart.js';

/** What the theme of the storefront is like. */
export interface Storefront {
  /** What the theme has for a cart beside the page. Missing: a link to the cart page. */
  readonly theme?: 'drawer' | 'notification' | 'horizon' | 'sections' | undefined;
  /** `Shopify.actions`: as Shopify gives them, or as the theme has configured them. Missing: a shop without. */
  readonly actions?: 'default' | 'configured' | undefined;
  /** What the merchant has pasted. */
  readonly content?: string | undefined;
}

export interface StorefrontPageOptions extends Storefront {
  readonly root: string;
  readonly path: string;
  readonly cart: ShopCart | undefined;
}

/** A page of the storefront, with what Shopify and the theme put there. */
export function storefrontPage({theme, actions, content = '', root, path, cart}: StorefrontPageOptions): string {
  const units = cart?.units ?? 0;
  const bubble = units > 0 ? `<span class="count">${units}</span>` : '';
  const scripts = [
    ...(actions ? ['standard-actions.js'] : []),
    ...(actions === 'configured' ? ['configure-actions.js'] : []),
    ...(theme && theme !== 'sections' ? [`${theme}.js`] : []),
  ];
  return `<!doctype html><html lang="${root === '/de/' ? 'de' : 'en'}"><meta charset="utf-8"><title>${path || 'Home'}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script>window.Shopify = {shop: 'example.myshopify.com', theme: {id: 1, name: 'Test'}, routes: {root: '${root}'}};</script>
<link rel="icon" href="data:,">
${scripts.map((script) => `<script type="module" src="/theme/${script}"></script>`).join('\n')}
<header><a href="${root}cart" id="cart-icon-bubble">${bubble}</a></header>
${theme ? markup[theme](cart) : ''}
<main>${content}</main></html>`;
}

const markup: {readonly [T in NonNullable<Storefront['theme']>]: (cart: ShopCart | undefined) => string} = {
  drawer: (cart) =>
    `<cart-drawer class="${cart?.units ? '' : 'is-empty'}"><div id="CartDrawer">${cart ? drawer(cart) : '<div id="CartDrawer-Overlay"></div><div class="drawer__inner"></div>'}</div><cart-drawer-items class="${cart?.units ? '' : 'is-empty'}"></cart-drawer-items></cart-drawer>`,
  notification: () =>
    '<cart-notification><div id="cart-notification"><div id="cart-notification-product"></div><a id="cart-notification-button"></a></div></cart-notification>',
  horizon: () => '<cart-items-component></cart-items-component><cart-drawer-component></cart-drawer-component>',
  sections: (cart) =>
    `<div id="shopify-section-mini-cart" class="shopify-section"><p class="mini">${cart?.units ?? 0} in the cart</p></div>`,
};
