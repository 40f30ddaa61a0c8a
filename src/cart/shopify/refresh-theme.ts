import type {AjaxApi, AjaxOptions} from './ajax-api.js';
import type {CartJson, ItemJson} from './cart-json.js';
import {fetchSections, MAX_SECTIONS, renderInto, sectionsIn} from './section-rendering.js';
import type {ShopPage} from './shopify-page.js';
import {markEmpty, partsOf, partsToRenew, themeCart, type ThemeCart, type ThemeSection} from './theme-cart.js';

export interface ThemeOptions {
  readonly page: ShopPage;
  readonly ajax: AjaxApi;
  /** For developers. */
  readonly complain: (message: string) => void;
}

export interface AddedGoods {
  /** Units that are in the cart now. */
  readonly count: number;
  /** The line that they came to. */
  readonly item?: ItemJson | undefined;
}

/** Lets the theme show what has become of the cart. Nothing throws or rejects: whatever fails, the goods stay in the cart. */
export interface Theme {
  /** Sections that the theme wants with the answer of an add. */
  sections(): readonly string[];
  /** Shows the answer of an add that came with those sections. False where that cannot be. */
  show(body: unknown): boolean;
  /** Goods were added, and the theme has not shown it yet. */
  added(change: AddedGoods, options: AjaxOptions): Promise<void>;
  /** Quantities have changed: nothing that is closed opens for it. */
  changed(cart: CartJson, options: AjaxOptions): Promise<void>;
}

export function createTheme({page, ajax, complain}: ThemeOptions): Theme {
  const {document} = page;

  function wanted(element: ThemeCart): readonly string[] {
    return [...new Set(partsOf(element).map(({id}) => id))].slice(0, MAX_SECTIONS);
  }

  function render(element: ThemeCart, state: object): void {
    element.setActiveElement?.(document.activeElement);
    element.renderContents(state);
    markEmpty(page, false);
  }

  async function renew(parts: readonly ThemeSection[], {signal}: AjaxOptions): Promise<void> {
    if (parts.length === 0) return;
    const ids = [...new Set(parts.map(({section}) => section))];
    const rendered = await fetchSections({page, ajax, ids, signal});
    for (const {id, section, selector} of parts) {
      const place = document.getElementById(id);
      const html = rendered.get(section);
      if (place && html !== undefined) renderInto(place.querySelector(selector) ?? place, html, selector);
    }
  }

  /** Sections of the page whose id says that they show the cart. One that holds the show itself is left alone. */
  function cartSections(): readonly ThemeSection[] {
    return [...document.querySelectorAll('[id^="shopify-section-"]')]
      .filter((place) => /cart/i.test(place.id) && !place.querySelector('live-shop'))
      .slice(0, MAX_SECTIONS)
      .map(({id}) => ({id, section: id.slice('shopify-section-'.length), selector: `#${CSS.escape(id)}`}));
  }

  /** Horizon and the themes made from it render their cart anew on this event. */
  function tellHorizon(itemCount: number): boolean {
    const names = ['cart-items-component', 'cart-drawer-component', 'cart-icon'];
    if (!names.some((name) => page.customElements.get(name))) return false;
    const detail = {resource: null, sourceId: 'live-shop', data: {source: 'live-shop', itemCount}};
    document.dispatchEvent(new CustomEvent('cart:update', {bubbles: true, detail}));
    return true;
  }

  function complainOf(error: unknown): void {
    complain(`The theme could not show its cart anew. ${String(error)}`);
  }

  return {
    sections() {
      const element = themeCart(page);
      try {
        return element ? wanted(element) : [];
      } catch {
        return [];
      }
    },
    show(body) {
      const element = themeCart(page);
      if (!element || typeof body !== 'object' || body === null) return false;
      const state = {...firstOf(body), ...body};
      try {
        const rendered = sectionsIn('sections' in state ? state.sections : undefined);
        // Dawn throws, half done, where one of them is missing.
        if (!wanted(element).every((id) => rendered.has(id))) return false;
        render(element, state);
      } catch (error) {
        complainOf(error);
      }
      return true;
    },
    async added({count, item}, options) {
      try {
        const element = themeCart(page);
        if (element) {
          const rendered = await fetchSections({page, ajax, ids: wanted(element), ...options});
          render(element, {id: item?.id, key: item?.key, sections: Object.fromEntries(rendered)});
        } else if (!tellHorizon(count)) await renew(cartSections(), options);
      } catch (error) {
        complainOf(error);
      }
    },
    async changed(cart, options) {
      try {
        markEmpty(page, cart.item_count === 0);
        const parts = partsToRenew(page);
        if (parts.length > 0) await renew(parts, options);
        else if (!tellHorizon(cart.item_count)) await renew(cartSections(), options);
      } catch (error) {
        complainOf(error);
      }
    },
  };
}

/** Dawn's elements look for `id` and `key` of what was added at the top of the answer, as they come for a single line. */
function firstOf(body: object): object {
  const items: unknown = 'items' in body ? body.items : undefined;
  const [first]: readonly unknown[] = Array.isArray(items) ? items : [];
  return typeof first === 'object' && first !== null ? first : {};
}
