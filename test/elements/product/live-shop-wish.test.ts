import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopWish} from '#src/elements/product/live-shop-wish.js';
import {en} from '#src/i18n/en.js';
import {FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

function open(productIds?: readonly string[]): FakeSession {
  const shop = new FakeSession();
  shop.wishlistState.set({productIds, pending: []});
  return shop;
}

function show(shop: FakeSession, index = 0): Promise<LiveShopWish> {
  const product = shop.shop.get().products[index];
  return sessionFixture(shop, html`<live-shop-wish .product=${product} .variantId=${'v'}></live-shop-wish>`);
}

const heart = (wish: LiveShopWish): HTMLElement | null => wish.shadowRoot?.querySelector<HTMLElement>('[part=button]') ?? null;

const words = (wish: LiveShopWish): string => wish.shadowRoot?.querySelector('[part=message]')?.textContent ?? '';

const said = (wish: LiveShopWish): string => wish.shadowRoot?.querySelector('[role=status]')?.textContent ?? '';

const wishes = ({calls}: FakeSession): readonly unknown[] =>
  calls.filter(([name]) => name === 'wishlist.request').map(([, asked]) => asked);

async function settle(wish: LiveShopWish): Promise<void> {
  // The answer of the page, and what is rendered then.
  for (let turn = 0; turn < 3; turn += 1) await Promise.resolve();
  await wish.updateComplete;
}

/** A page that answers when it is told to. */
function later(shop: FakeSession): ((done: boolean) => void)[] {
  const answers: ((done: boolean) => void)[] = [];
  shop.wishlist.request = (asked) => {
    shop.calls.push(['wishlist.request', asked]);
    return new Promise((resolve) => answers.push(resolve));
  };
  return answers;
}

describe('<live-shop-wish>', () => {
  it('keeps the product that was set before it was defined', async () => {
    const early = document.createElement('live-shop-wish');
    early.product = new FakeSession().shop.get().products[0];
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-buy.js');
    await early.updateComplete;
    expect(early.product?.id).to.equal('mug');
    early.remove();
  });

  it('takes no room where the page has no wish list', async () => {
    const shop = open();
    const wish = await show(shop);
    expect(heart(wish)).to.equal(null);
    expect(wish.offsetWidth).to.equal(0);
    shop.wishlistState.set({productIds: [], pending: []});
    await wish.updateComplete;
    expect(wish.offsetWidth).to.equal(44);
    shop.wishlistState.set({productIds: undefined, pending: []});
    await wish.updateComplete;
    expect(wish.offsetWidth).to.equal(0);
  });

  it('is accessible, on the list, pending and after a failure', async () => {
    const shop = open(['mug']);
    const wish = await show(shop);
    await expect(wish).to.be.accessible();
    shop.wishlistState.set({productIds: [], pending: ['mug']});
    await wish.updateComplete;
    await expect(wish).to.be.accessible();
    shop.wishlistAnswer = false;
    heart(wish)?.click();
    await settle(wish);
    expect(words(wish)).not.to.equal('');
    await expect(wish).to.be.accessible();
  });

  it('tells by its shape, its name and its state whether the product is on the list', async () => {
    const shop = open(['mug']);
    const wish = await show(shop);
    const fill = (): string => getComputedStyle(heart(wish)?.querySelector('.solid') ?? wish).fill;
    expect(heart(wish)?.getAttribute('aria-label')).to.equal('Wish list: Stoneware mug Tide');
    expect(heart(wish)?.getAttribute('aria-pressed')).to.equal('true');
    expect(wish.matches(':state(listed)')).to.equal(true);
    expect(fill()).not.to.equal('none');
    shop.wishlistState.set({productIds: ['throw'], pending: []});
    await wish.updateComplete;
    expect(heart(wish)?.getAttribute('aria-pressed')).to.equal('false');
    expect(fill()).to.equal('none');
  });

  it('asks the page, shows that it is pending, and nothing as done before the page has said so', async () => {
    const shop = open([]);
    const wish = await show(shop);
    const answers = later(shop);
    heart(wish)?.click();
    await settle(wish);
    expect(wishes(shop)).to.deep.equal([{action: 'add', productId: 'mug', variantId: 'v'}]);
    expect(heart(wish)?.getAttribute('aria-pressed')).to.equal('false');
    expect(heart(wish)?.getAttribute('aria-busy')).to.equal('true');
    expect(wish.matches(':state(pending)')).to.equal(true);
    shop.wishlistState.set({productIds: ['mug'], pending: []});
    answers[0]?.(true);
    await settle(wish);
    expect(heart(wish)?.getAttribute('aria-pressed')).to.equal('true');
    expect(heart(wish)?.hasAttribute('aria-busy')).to.equal(false);
    expect(said(wish)).to.equal('');
  });

  it('asks for the opposite when it is tapped again before the answer', async () => {
    const shop = open(['mug']);
    const wish = await show(shop);
    later(shop);
    for (let taps = 0; taps < 3; taps += 1) heart(wish)?.click();
    expect(wishes(shop).map((asked) => (asked as {action: string}).action)).to.deep.equal(['remove', 'add', 'remove']);
  });

  it('says and announces a failure, and forgets it with the next tap', async () => {
    const shop = open([]);
    const wish = await show(shop);
    shop.wishlistAnswer = false;
    heart(wish)?.click();
    await settle(wish);
    expect([words(wish), said(wish)]).to.deep.equal([en.wishFailed, en.wishFailed]);
    expect(wish.matches(':state(failed)')).to.equal(true);
    later(shop);
    heart(wish)?.click();
    await settle(wish);
    expect([words(wish), said(wish)]).to.deep.equal(['', '']);
  });

  it('is silent when it is removed while the page is asked, and goes on when it is moved', async () => {
    const shop = open([]);
    const wish = await show(shop);
    const answers = later(shop);
    const place = document.createElement('div');
    wish.parentElement?.append(place);
    place.append(wish);
    heart(wish)?.click();
    wish.remove();
    answers[0]?.(false);
    await settle(wish);
    expect(said(wish)).to.equal('');
    shop.wishlistState.set({productIds: ['mug'], pending: []});
    expect(wish.isUpdatePending, 'still listening').to.equal(false);
  });

  it('shows its message in the corner that the page reads from', async () => {
    const shop = open([]);
    const wish = await show(shop);
    if (wish.parentElement) wish.parentElement.dir = 'rtl';
    shop.wishlistAnswer = false;
    heart(wish)?.click();
    await settle(wish);
    expect(getComputedStyle(wish.shadowRoot?.querySelector('[part=message]') ?? wish).direction).to.equal('rtl');
    expect(heart(wish)?.getBoundingClientRect().right).to.equal(wish.getBoundingClientRect().right);
  });
});
