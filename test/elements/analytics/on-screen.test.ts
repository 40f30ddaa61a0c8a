import {expect, fixture, nextFrame, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import {atom} from '#src/atom/atom.js';
import {onScreen} from '#src/analytics/on-screen.js';
import type {DataLayerEntry, Ga4Event} from '#src/analytics/ga4.js';
import {createTeller} from '#src/analytics/teller.js';
import {watchCart} from '#src/analytics/watch-cart.js';
import type {CartState} from '#src/cart/cart.js';
import {CartRequestEvent} from '#src/cart/request-event.js';
import {CartResultEvent} from '#src/cart/result-event.js';

describe('onScreen()', () => {
  it('knows whether the show is in the viewport, until it is stopped', async () => {
    const box = await fixture<HTMLElement>(html`<div>The show</div>`);
    box.style.setProperty('margin-block-start', '300vh');
    const stopping = new AbortController();
    const seen = onScreen(box, {signal: stopping.signal});
    await nextFrame();
    await nextFrame();
    expect(seen.get()).to.equal(false);
    box.scrollIntoView();
    await waitUntil(() => seen.get(), 'it is seen');
    scrollTo(0, 0);
    await waitUntil(() => !seen.get(), 'it is gone');
    stopping.abort();
    box.scrollIntoView();
    await nextFrame();
    await nextFrame();
    expect(seen.get()).to.equal(false);
  });
});

describe('watchCart() in a page', () => {
  it('reads what there was before a listener of the page changes the cart at once', async () => {
    const target = await fixture<HTMLElement>(html`<div></div>`);
    const cart = atom<CartState>({lines: [{variantId: 'mug', quantity: 3}]});
    const {signal} = new AbortController();
    const entries: DataLayerEntry[] = [];
    const shop = atom({products: []});
    const manifest = atom({id: 'spring', title: 'Spring'});
    target.addEventListener('live-shop-cart-request', () => cart.set({lines: [{variantId: 'mug', quantity: 1}]}));
    const teller = createTeller({manifest, shop, positionMs: () => 0, push: (entry) => entries.push(entry)});
    watchCart({target, cart, shop, teller, signal});
    const lines = [{productId: 'mug', variantId: 'mug', selectedOptions: [], quantity: 1, title: 'Mug'}];
    const request = {id: 'r', action: 'change', lines, source: {showId: 'spring', surface: 'cart'}} as const;
    target.dispatchEvent(new CartRequestEvent(request, {signal}));
    target.dispatchEvent(new CartResultEvent(request, {status: 'added'}));
    const told = entries.filter((entry): entry is Ga4Event => 'event' in entry);
    expect(told.map(({event, ecommerce}) => [event, ecommerce.items[0]?.quantity])).to.deep.equal([['remove_from_cart', 2]]);
  });
});
