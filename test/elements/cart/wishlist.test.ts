import {expect} from '@open-wc/testing';
import type {WishlistRequestEvent} from '#src/wishlist/wishlist-request-event.js';
import {openLiveShop, ready} from './open-live-shop.js';

const done = (event: WishlistRequestEvent): void => event.respondWith(true);

describe('the wish list of <live-shop>', () => {
  beforeEach(() => document.addEventListener('live-shop-wishlist-request', done));
  afterEach(() => document.removeEventListener('live-shop-wishlist-request', done));

  it('is what the page has set and has done since, also when the element has left the page and is back', async () => {
    const shop = await openLiveShop();
    shop.wishlist = [];
    expect(await shop.opened?.wishlist.request({action: 'add', productId: 'mug'})).to.equal(true);
    expect(shop.wishlist).to.deep.equal(['mug']);
    const place = shop.parentElement;
    shop.remove();
    await Promise.resolve();
    expect(shop.opened, 'its session has ended').to.equal(undefined);
    place?.append(shop);
    await ready(shop);
    expect(shop.opened?.wishlist.state.get().productIds).to.deep.equal(['mug']);
  });

  it('is taken over by the page again, also as the same list with something more in it', async () => {
    const shop = await openLiveShop();
    const list: string[] = [];
    shop.wishlist = list;
    list.push('mug');
    shop.wishlist = list;
    expect(shop.opened?.wishlist.state.get().productIds).to.deep.equal(['mug']);
    shop.wishlist = undefined;
    expect(shop.opened?.wishlist.state.get().productIds).to.equal(undefined);
  });
});
