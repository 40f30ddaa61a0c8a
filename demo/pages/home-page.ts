import {html, type Html} from '../http/html.js';
import {catalog} from '../shop/catalog.js';
import type {StockRoom} from '../shop/stock.js';
import {demoNote, embed} from './live-shop.js';
import {productCard} from './product-card.js';

export interface HomeOptions {
  readonly showUrl: string;
  readonly scripted: boolean;
  readonly stock: StockRoom;
}

export function homePage({showUrl, scripted, stock}: HomeOptions): Html {
  return html`
  <section class="stage">
    <div class="stage-words">
      <p class="eyebrow">Live from the quay</p>
      <h1>The spring table</h1>
      <p class="lede">Amara unpacks six new things and shows them to you one by one. Ask her anything; buy as you watch.</p>
    </div>
    <div class="live-box">
    ${embed({src: showUrl, title: 'The spring table, live', fallback: {text: 'See the things of the show', href: '#things'}})}
    </div>
    ${demoNote(scripted)}
  </section>
  <section class="shelf" id="things" aria-labelledby="things-title">
    <h2 id="things-title">On the table today</h2>
    <ul class="product-grid">${catalog.map((product) => productCard(product, stock))}</ul>
  </section>
  <section class="band" aria-labelledby="quay-title">
    <div>
      <h2 id="quay-title">The shop on the quay</h2>
      <p>We know everyone who makes what we sell: the potter across the water, the weavers on the island, the bee yard up
      the hill. Small batches, honest prices, and somebody who answers when you write.</p>
    </div>
    <dl>
      <div><dt>Delivery</dt><dd>Two to four days, free from €60</dd></div>
      <div><dt>Returns</dt><dd>Thirty days, no questions</dd></div>
      <div><dt>Live</dt><dd>Every Thursday, seven in the evening</dd></div>
    </dl>
  </section>`;
}
