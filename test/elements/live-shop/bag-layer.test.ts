import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import type {CartOutcome, CartState} from '#src/cart/cart.js';
import {BagRequestEvent} from '#src/elements/bag/bag-request-event.js';
import {press} from './press.js';
import {inside, staged, StagedSession, stageShop, type StagedLiveShop} from './staged-live-shop.js';

const money = {amount: 2400, currency: 'EUR', exponent: 2};
const titled: CartState = {count: 2, total: money, lines: [{variantId: 'mug', quantity: 2, title: 'Stoneware mug Tide', price: money}]};

interface Options {
  readonly cart?: CartState;
  readonly outcome?: CartOutcome;
  readonly layout?: 'portrait' | 'landscape';
}

async function shopWith({cart = titled, outcome = {status: 'unhandled'}, layout = 'portrait'}: Options = {}): Promise<StagedLiveShop> {
  const session = new StagedSession(staged());
  session.cartState.set(cart);
  session.cartOutcome = outcome;
  const shop = await stageShop({session, layout});
  (await inside(shop, '[part=bag]')).focus();
  return shop;
}

const tap = async (shop: StagedLiveShop): Promise<void> => (await inside(shop, '[part=bag]')).click();

const isOpen = (shop: StagedLiveShop, layer: string): boolean => shop.shadowRoot?.querySelector(`[data-layer=${layer}]`) !== null;

/** After a tap on the bag has come to something. */
async function answered(shop: StagedLiveShop): Promise<void> {
  await waitUntil(() => shop.staged.calls.some(([name]) => name === 'cart.request'), 'the page is asked');
  await nextFrame();
  await shop.updateComplete;
}

describe('the bag of <live-shop>', () => {
  for (const layout of ['portrait', 'landscape'] as const) {
    it(`opens over everything, takes the focus, and gives it back, in ${layout}`, async () => {
      const shop = await shopWith({layout});
      const button = await inside(shop, '[part=bag]');
      expect(button.ariaLabel).to.equal('View bag, 2 items in your bag');
      await tap(shop);
      const layer = await inside(shop, '[data-layer=bag]');
      await shop.updateComplete;
      expect(shop.staged.calls).to.deep.include(['cart.request', {action: 'view', lines: [], surface: 'cart'}]);
      expect(shop.shadowRoot?.activeElement === layer).to.equal(true);
      expect(shop.shadowRoot?.querySelector<HTMLElement>('.scene')?.inert).to.equal(true);
      const bag = await inside(shop, 'live-shop-bag');
      await waitUntil(() => bag.shadowRoot?.querySelector('[part=title]')?.textContent === 'Stoneware mug Tide');
      await Promise.all(shop.shadowRoot?.getAnimations().map(({finished}) => finished.catch(() => undefined)) ?? []);
      await expect(shop).to.be.accessible();
      press(bag.shadowRoot?.querySelector('[part=checkout]') ?? bag, 'Escape');
      await shop.updateComplete;
      expect(isOpen(shop, 'bag')).to.equal(false);
      expect(shop.shadowRoot?.activeElement === button).to.equal(true);
    });
  }

  it('lies over the product that it was asked for from, which is out of reach until it is closed', async () => {
    const shop = await shopWith();
    (await inside(shop, '[part=shelf-button]')).click();
    const shelf = await inside(shop, 'live-shop-shelf');
    await waitUntil(() => shelf.shadowRoot?.querySelector('live-shop-card')?.shadowRoot?.querySelector('[part~=title]'));
    shelf.shadowRoot?.querySelector('live-shop-card')?.shadowRoot?.querySelector<HTMLElement>('[part~=title]')?.click();
    const sheet = await inside(shop, 'live-shop-sheet');
    await waitUntil(() => sheet.shadowRoot?.activeElement, 'the title has the focus');
    const opener = sheet.shadowRoot?.querySelector<HTMLElement>('[part=close]');
    opener?.focus();
    opener?.dispatchEvent(new BagRequestEvent());
    const bag = await inside(shop, '[data-layer=bag]');
    await shop.updateComplete;
    const inert = (layer: string) => shop.shadowRoot?.querySelector<HTMLElement>(`[data-layer=${layer}]`)?.inert;
    expect([inert('shelf'), inert('sheet'), inert('bag')]).to.deep.equal([true, true, false]);
    bag.querySelector<HTMLElement>('[part=close]')?.click();
    await shop.updateComplete;
    expect([inert('shelf'), inert('sheet'), isOpen(shop, 'bag')]).to.deep.equal([true, false, false]);
    expect(sheet.shadowRoot?.activeElement === opener).to.equal(true);
  });

  it('is left to the page where the page shows its own', async () => {
    for (const status of ['handed-off', 'added'] as const) {
      const shop = await shopWith({outcome: {status}});
      await tap(shop);
      await answered(shop);
      expect(isOpen(shop, 'bag')).to.equal(false);
      shop.remove();
    }
  });

  it('shows what is known where the page fails or says no', async () => {
    for (const outcome of [
      {status: 'failed', cause: 'timeout', retryable: true},
      {status: 'rejected', reason: 'not-accepted'},
    ] as const) {
      const shop = await shopWith({outcome});
      await tap(shop);
      await answered(shop);
      expect(isOpen(shop, 'bag')).to.equal(true);
      shop.remove();
    }
  });

  it("leads to the shop's own page where the lines are not known", async () => {
    const shop = await shopWith({cart: {count: 2, url: '#the-bag'}});
    await tap(shop);
    await waitUntil(() => location.hash === '#the-bag', 'the link is followed');
    expect(isOpen(shop, 'bag')).to.equal(false);
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('says in words where it is when nothing else is known', async () => {
    const shop = await shopWith({cart: {count: 2}});
    await tap(shop);
    const bag = await inside(shop, 'live-shop-bag');
    await waitUntil(() => bag.shadowRoot?.textContent?.includes('You can see and change it in the shop.'));
  });

  it('asks the page once, however often the button is tapped, and says that it asks', async () => {
    const shop = await shopWith();
    const {cart} = shop.staged;
    let answer: (outcome: CartOutcome) => void = () => {};
    Object.assign(shop.staged, {
      cart: {
        ...cart,
        request: (wish: unknown) => {
          shop.staged.calls.push(['cart.request', wish]);
          return new Promise<CartOutcome>((resolve) => (answer = resolve));
        },
      },
    });
    const button = await inside(shop, '[part=bag]');
    button.click();
    await waitUntil(() => button.ariaBusy === 'true', 'it is on its way');
    button.click();
    await nextFrame();
    expect(shop.staged.calls.filter(([name]) => name === 'cart.request')).to.have.length(1);
    answer({status: 'unhandled'});
    await inside(shop, '[data-layer=bag]');
    expect(button.ariaBusy).to.equal(null);
  });

  it('does not ask when the page calls it off', async () => {
    const shop = await shopWith();
    const refuse = (event: Event): void => event.preventDefault();
    document.addEventListener('live-shop-bag-request', refuse, {once: true});
    await tap(shop);
    await nextFrame();
    expect(shop.staged.calls.some(([name]) => name === 'cart.request')).to.equal(false);
  });

  it('stays closed in the show that comes next', async () => {
    const shop = await shopWith();
    await tap(shop);
    await inside(shop, '[data-layer=bag]');
    shop.make = () => new StagedSession(staged());
    shop.src = '/another.json';
    await shop.updateComplete;
    expect(isOpen(shop, 'bag')).to.equal(false);
  });

  it('has a button only while there is something in it', async () => {
    const shop = await shopWith();
    shop.staged.cartState.set({count: 0, lines: []});
    await shop.updateComplete;
    expect(shop.shadowRoot?.querySelector('[part=bag]') === null).to.equal(true);
  });

  it('counts the lines where the page has not', async () => {
    const shop = await shopWith({cart: {lines: [{variantId: 'mug', quantity: 2}, {variantId: 'throw', quantity: 1}]}});
    expect((await inside(shop, '[part=bag]')).ariaLabel).to.equal('View bag, 3 items in your bag');
  });
});
