import type {ShopCart} from './shop-cart.js';

export interface SectionContext {
  readonly cart: ShopCart;
  readonly root: string;
  readonly currency: string;
}

type Section = (context: SectionContext) => string;

/** The sections of the theme. Every one comes in its wrapper, as Shopify renders it. */
const sections: Readonly<Record<string, Section>> = {
  'cart-drawer': ({cart}) => `<cart-drawer class="${cart.units === 0 ? 'is-empty' : ''}"><div id="CartDrawer">${drawer(cart)}</div></cart-drawer>`,
  'cart-icon-bubble': ({cart}) => (cart.units > 0 ? `<span class="count">${cart.units}</span>` : ''),
  'cart-notification-product': ({cart}) =>
    cart.lines.map(({goods, quantity}) => `<p id="cart-notification-product-${goods.id}">${quantity} × ${goods.title}</p>`).join(''),
  'cart-notification-button': ({cart}) => `View cart (${cart.units})`,
  'mini-cart': ({cart}) => `<p class="mini">${cart.units} in the cart</p>`,
};

export function drawer(cart: ShopCart): string {
  const rows = cart.lines.map(({goods, quantity}) => `<li data-line="${goods.handle}">${quantity} × ${goods.title}</li>`);
  return `<div id="CartDrawer-Overlay"></div><div class="drawer__inner"><ul>${rows.join('')}</ul></div>`;
}

/** A section that the theme does not have is `null`. */
export function renderSections(ids: readonly string[], context: SectionContext): Record<string, string | null> {
  return Object.fromEntries(
    ids.map((id) => {
      const section = sections[id];
      return [id, section ? `<div id="shopify-section-${id}" class="shopify-section">${section(context)}</div>` : null];
    }),
  );
}
