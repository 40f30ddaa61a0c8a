import type {AjaxApi, AjaxOptions} from './ajax-api.js';
import type {ShopPage} from './shopify-page.js';

/** Rendered HTML of theme sections, by section id. A section that could not be rendered is missing. */
export type Sections = ReadonlyMap<string, string>;

/** The most that Shopify renders for one request (Section Rendering API). */
export const MAX_SECTIONS = 5;

export function sectionsIn(body: unknown): Sections {
  if (typeof body !== 'object' || body === null) return new Map();
  return new Map(Object.entries(body).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

export interface FetchSectionsOptions extends AjaxOptions {
  readonly page: ShopPage;
  readonly ajax: AjaxApi;
  readonly ids: readonly string[];
}

/** Asks for sections as they are on the shopper's page. */
export async function fetchSections({page, ajax, ids, signal}: FetchSectionsOptions): Promise<Sections> {
  const query = new URLSearchParams({sections: ids.slice(0, MAX_SECTIONS).join(',')});
  const {ok, body} = await ajax.get(`${page.location.pathname}?${query.toString()}`, {signal});
  return ok ? sectionsIn(body) : new Map();
}

/**
 * Puts what is inside `selector` of a rendered section in the place of what is inside an element. The HTML is the shop's
 * own, from its own server, and runs no script.
 */
export function renderInto(element: Element, html: string, selector: string): void {
  const rendered = new DOMParser().parseFromString(html, 'text/html').querySelector(selector);
  if (rendered) element.replaceChildren(...rendered.childNodes);
}
