import '#src/define/live-shop-bag.js';
import {expect, nextFrame} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopBag} from '#src/elements/bag/live-shop-bag.js';
import {sessionFixture} from '../support/session-fixture.js';
import {BagSession, cartOf, mug, throwLine} from './bag-session.js';
import {all, open, press, said, settled, words} from './open-bag.js';

describe('the lines of <live-shop-bag>', () => {
  it('shows what is pending and what was refused when it is closed and opened again', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine));
    await press(bag, 'increase', 0);
    await press(bag, 'increase', 0);
    await press(bag, 'increase', 1);
    bag.remove();
    session.answer({status: 'added'}, cartOf({...mug, quantity: 3}, throwLine));
    session.answer({status: 'rejected', reason: 'not-accepted', message: 'Two to a household.'});
    await nextFrame();
    expect(session.wishes.map(({lines}) => lines[0]?.quantity), 'the taps on the closed bag count').to.deep.equal([3, 2, 4]);
    const again = await sessionFixture<LiveShopBag>(session, html`<live-shop-bag></live-shop-bag>`);
    const [first, second] = all(again, 'line');
    expect(words(first)).to.include('Changing…');
    expect(words(first?.querySelector('output'))).to.equal('4');
    expect(words(second?.querySelector('[part=note]'))).to.equal('Two to a household.');
    session.answer({status: 'added'}, cartOf({...mug, quantity: 4}, throwLine));
    await settled(again);
    expect(first?.ariaBusy).to.equal(null);
    expect(said(again)).to.equal('Stoneware mug Tide: 4 in your bag');
    session.cartState.set(cartOf(mug));
    session.cartState.set(cartOf(mug, throwLine));
    await settled(again);
    expect(all(again, 'note'), 'a line that comes anew').to.have.length(0);
  });

  it('goes by the steps and bounds of the shop', async () => {
    const sixes = {...mug, quantity: 7};
    const {bag, session} = await open(cartOf(sixes));
    session.shop.set({products: session.shop.get().products.map((product) => ({...product, quantity: {min: 6, max: 12, step: 6}}))});
    await settled(bag);
    await press(bag, 'increase');
    session.answer({status: 'added'}, cartOf({...mug, quantity: 12}));
    await settled(bag);
    expect(all(bag, 'increase')[0]?.ariaDisabled).to.equal('true');
    await press(bag, 'increase');
    for (const [held, next] of [[12, 6], [7, 6], [6, 0]] as const) {
      session.cartState.set(cartOf({...mug, quantity: held}));
      await settled(bag);
      await press(bag, 'decrease');
      session.answer({status: 'handed-off'});
      await settled(bag);
      const wish = session.wishes.at(-1);
      expect(wish?.action === 'remove' ? 0 : wish?.lines[0]?.quantity, `${held}`).to.equal(next);
    }
    expect(session.wishes[0]?.lines[0]?.quantity).to.equal(12);
    expect(session.wishes).to.have.length(4);
  });

  it("knows the show's product by the number at the end of its global id", async () => {
    const session = new BagSession(cartOf({...mug, variantId: '4711', productId: '11'}));
    const gid = 'gid://shopify/ProductVariant/4711';
    session.shop.set({
      products: session.shop.get().products.slice(0, 1).map((product) => ({
        ...product,
        images: [{url: 'data:image/gif;base64,R0lGODlhAQABAAAAACw='}],
        quantity: {min: 2, max: 8, step: 2},
        variants: product.variants.map((variant) => ({...variant, id: gid, sku: 'MUG'})),
      })),
    });
    const bag = await sessionFixture<LiveShopBag>(session, html`<live-shop-bag></live-shop-bag>`);
    expect(all(bag, 'picture')[0]?.querySelector('img')).not.to.equal(null);
    await press(bag, 'increase');
    expect(session.wishes[0]?.lines[0]).to.include({variantId: '4711', sku: 'MUG', quantity: 4});
  });
});
