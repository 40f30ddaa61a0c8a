import {html, type Html} from '../http/html.js';

/** What a merchant pastes into the head: the element, and the small scripts that know the shop's cart, stores and wish list. */
export const liveShopHead: Html = html`<link rel="stylesheet" href="/assets/live.css">
  <script type="module" src="/assets/live.js"></script>
  <script type="module" src="/assets/stores.js"></script>
  <script type="module" src="/assets/wishlist.js"></script>
  <script type="module" src="/live-shop/live-shop.js"></script>`;

export interface EmbedOptions {
  /** URL of the show's manifest. */
  readonly src: string;
  readonly title: string;
  /** What to offer where the show cannot: before and without script. */
  readonly fallback: {readonly text: string; readonly href: string};
}

/** What a merchant pastes into the page. The children are shown until the element is there, and stay without script. */
export function embed({src, title, fallback}: EmbedOptions): Html {
  return html`<live-shop src="${src}" aria-label="${title}">
      <a class="live-fallback" href="${fallback.href}">
        <img src="/pictures/poster.jpg" alt="" width="720" height="1280">
        <span><strong>${title}</strong>${fallback.text}</span>
      </a>
    </live-shop>`;
}

/** Says what is staged, on every page where something is. */
export function demoNote(scripted: boolean): Html | undefined {
  return scripted
    ? html`<p class="demo-note">Demo: scripted host and audience. What you write and put in the bag is real.</p>`
    : undefined;
}
