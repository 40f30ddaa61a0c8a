import type {CartOutcome} from '../cart.js';
import {themeAction, type ShopPage} from './shopify-page.js';
import {hasMethod} from './theme-cart.js';

/** Shows the cart by the theme's own means. `unhandled` where it has none: then the cart page is followed. */
export async function openCart(page: ShopPage): Promise<CartOutcome> {
  const action = themeAction(page, 'openCart');
  if (action) {
    await action();
    return {status: 'handed-off'};
  }
  // Horizon's and Dawn's drawers. Dawn's notification opens, too, but shows what was added last.
  const drawer = ['cart-drawer-component', 'cart-drawer'].map((name) => page.document.querySelector(name)).find(isDrawer);
  if (!drawer) return {status: 'unhandled'};
  drawer.open();
  return {status: 'handed-off'};
}

function isDrawer(element: Element | null): element is Element & Record<'open', () => unknown> {
  return element !== null && hasMethod(element, 'open');
}
