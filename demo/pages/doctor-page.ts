import {html, type Html} from '../http/html.js';
import {embed} from './live-shop.js';

/** Tries the cart of this very shop, and shows in a table what holds and what is to be mended. */
export function doctorPage({src, title}: {readonly src: string; readonly title: string}): Html {
  return html`
  <section class="stage doctor">
    <div class="stage-words">
      <p class="eyebrow">For merchants and developers</p>
      <h1>The cart doctor</h1>
      <p class="lede">It asks this shop’s cart what a hurried shopper would ask: one more, two at once, too many, what is
        sold out. It puts things into your bag and takes them out again.</p>
    </div>
    <div class="doctor-desk">
      <div class="doctor-findings">
        <p class="doctor-run">
          <button class="button" data-examine disabled>Examine the cart</button>
          <span class="quiet" role="status" data-status></span>
        </p>
        <div class="doctor-table" data-findings tabindex="0" role="region" aria-label="Findings"></div>
        <p class="quiet">On your own page: <code>import {examineCart} from '@live-shop/sdk/doctor'</code></p>
      </div>
      <div class="doctor-show">${embed({src, title, fallback: {text: 'See the things of the show', href: '/#things'}})}</div>
    </div>
  </section>`;
}
