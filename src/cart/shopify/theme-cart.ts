import type {ShopPage} from './shopify-page.js';

/** What Dawn and the themes made from it have for a cart beside the page: a drawer, or a notification. */
export interface ThemeCart extends HTMLElement {
  getSectionsToRender(): unknown;
  renderContents(state: object): void;
  setActiveElement?: ((element: Element | null) => void) | undefined;
}

/** A part of such a cart: where it is on the page, which section renders it, and what of the section goes there. */
export interface ThemeSection {
  readonly id: string;
  readonly section: string;
  readonly selector: string;
}

const WHOLE_SECTION = '.shopify-section';

/** The theme's cart, in Dawn's own order: the notification where there is one. */
export function themeCart({document}: ShopPage): ThemeCart | undefined {
  const found = ['cart-notification', 'cart-drawer'].map((name) => document.querySelector(name));
  return found.find((element): element is ThemeCart => element !== null && hasMethod(element, 'renderContents'));
}

/** The parts that an element of the theme says it is made of. */
export function partsOf(element: Element): readonly ThemeSection[] {
  if (!hasMethod(element, 'getSectionsToRender')) return [];
  const listed = element.getSectionsToRender();
  if (!Array.isArray(listed)) return [];
  return listed.flatMap((entry: unknown) => {
    const fields = new Map<string, unknown>(typeof entry === 'object' && entry ? Object.entries(entry) : []);
    const {id, section = id, selector = WHOLE_SECTION} = Object.fromEntries(fields);
    const readable = typeof id === 'string' && typeof section === 'string' && typeof selector === 'string';
    return readable ? [{id, section, selector}] : [];
  });
}

/**
 * The parts to render anew when quantities have changed, without anything opening: those of the lists of lines, else those
 * of the cart that are whole sections, such as the number on the bag. The others are about the goods added last.
 */
export function partsToRenew(page: ShopPage): readonly ThemeSection[] {
  const lists = [...page.document.querySelectorAll('cart-drawer-items, cart-items')].flatMap(partsOf);
  if (lists.length > 0) return lists;
  const element = themeCart(page);
  return element ? partsOf(element).filter(({selector}) => selector === WHOLE_SECTION) : [];
}

/** Dawn hides the lines by a class of the drawer and of its list, and leaves it to whoever changes the cart. */
export function markEmpty({document}: ShopPage, empty: boolean): void {
  for (const element of document.querySelectorAll('cart-drawer, cart-drawer-items, cart-items')) {
    element.classList.toggle('is-empty', empty);
  }
}

export function hasMethod<N extends string>(element: Element, name: N): element is Element & Record<N, () => unknown> {
  return typeof Reflect.get(element, name) === 'function';
}
