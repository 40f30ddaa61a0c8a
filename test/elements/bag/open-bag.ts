import {nextFrame} from '@open-wc/testing';
import {html} from 'lit';
import type {CartState} from '#src/cart/cart.js';
import type {LiveShopBag} from '#src/elements/bag/live-shop-bag.js';
import {sessionFixture} from '../support/session-fixture.js';
import {BagSession} from './bag-session.js';

/** A bag in the page, on a session of its own. */
export async function open(cart: CartState): Promise<{session: BagSession; bag: LiveShopBag}> {
  const session = new BagSession(cart);
  return {session, bag: await sessionFixture(session, html`<live-shop-bag></live-shop-bag>`)};
}

export const all = (bag: LiveShopBag, part: string): readonly HTMLElement[] => [
  ...(bag.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${part}"]`) ?? []),
];

export const words = (element: Element | null | undefined): string => element?.textContent?.replace(/\s+/g, ' ').trim() ?? '';

export const said = (bag: LiveShopBag): string => words(bag.shadowRoot?.querySelector('[role=status]'));

export async function press(bag: LiveShopBag, part: string, index = 0): Promise<void> {
  const button = all(bag, part)[index];
  if (!button) throw new Error(`no ${part}`);
  button.focus();
  button.click();
  await bag.updateComplete;
}

/** After what was answered has been taken in. */
export async function settled(bag: LiveShopBag): Promise<void> {
  await nextFrame();
  await bag.updateComplete;
}
