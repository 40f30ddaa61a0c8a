import type {Mention} from './not-carried.js';

/** What each flag hides, by the part of `<live-shop>`; empty where there is nothing of the kind. */
const parts: Readonly<Record<string, string>> = {
  hideCartButton: 'bag',
  hideProductList: 'shelf-button',
  hideWishlist: '',
  hideAddToCalendar: '',
  hideShareButton: '',
  hideShareView: '',
};

const ATTRIBUTE = 'data-bambuser-hide';

const sheets = new WeakMap<Document, CSSStyleSheet>();

/** Hides what a page wants hidden, by the element's parts: the element itself knows nothing of it. */
export function hideParts(
  liveShop: HTMLElement,
  flags: Readonly<Record<string, boolean | undefined>>,
  mention: Mention,
): void {
  const hidden = new Set((liveShop.getAttribute(ATTRIBUTE) ?? '').split(' ').filter(Boolean));
  for (const [flag, hides] of Object.entries(flags)) {
    const part = parts[flag];
    if (part === undefined && hides) mention(`configure({ui: {${flag}}})`);
    if (!part) continue;
    if (hides) hidden.add(part);
    else hidden.delete(part);
  }
  liveShop.setAttribute(ATTRIBUTE, [...hidden].join(' '));
  adopt(liveShop.ownerDocument);
}

function adopt(page: Document): void {
  const view = page.defaultView;
  if (!view || sheets.has(page)) return;
  const sheet = new view.CSSStyleSheet();
  const rules = Object.values(parts).map((part) => part && `[${ATTRIBUTE}~='${part}']::part(${part}) {display: none;}`);
  sheet.replaceSync(rules.join('\n'));
  sheets.set(page, sheet);
  page.adoptedStyleSheets = [...page.adoptedStyleSheets, sheet];
}
