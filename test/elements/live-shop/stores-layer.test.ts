import {expect} from '@open-wc/testing';
import {LiveShop} from '#src/elements/live-shop/live-shop.js';
import {PanelCloseEvent} from '#src/elements/sheet/panel-close-event.js';
import {StoreChooserRequestEvent} from '#src/elements/stores/store-chooser-request-event.js';
import {fullSession, quay} from './full-session.js';
import {press} from './press.js';
import {inside, staged, StagedSession, stageShop, until, type StagedLiveShop} from './staged-live-shop.js';

async function openStores(layout: 'portrait' | 'landscape'): Promise<{shop: StagedLiveShop; opener: HTMLElement}> {
  const shop = await stageShop({layout, session: fullSession()});
  (await inside(shop, layout === 'portrait' ? '[part=shelf-button]' : '#products-tab')).click();
  const shelf = await inside(shop, 'live-shop-shelf');
  (await inside(await inside(shelf, 'live-shop-card'), '[part~=title]')).click();
  const sheet = await inside(shop, 'live-shop-sheet');
  await until(() => sheet.shadowRoot?.activeElement);
  const opener = sheet.shadowRoot?.querySelector<HTMLElement>('[part=close]');
  if (!opener) throw new Error('no button');
  opener.focus();
  opener.dispatchEvent(new StoreChooserRequestEvent({productId: 'mug', variantId: 'mug'}));
  return {shop, opener};
}

const layer = (shop: StagedLiveShop, name: string) => shop.shadowRoot?.querySelector<HTMLElement>(`[data-layer=${name}]`);

describe('the stores of <live-shop>', () => {
  for (const layout of ['portrait', 'landscape'] as const) {
    it(`open over the product, take the focus, and give it back, in ${layout}`, async () => {
      const {shop, opener} = await openStores(layout);
      const chooser = await inside<HTMLElementTagNameMap['live-shop-store-chooser']>(shop, 'live-shop-store-chooser');
      await until(() => chooser.shadowRoot?.activeElement);
      expect([chooser.productId, chooser.variantId]).to.deep.equal(['mug', 'mug']);
      expect(layer(shop, 'sheet')?.inert).to.equal(true);
      expect(layer(shop, 'stores')?.inert).to.equal(false);
      chooser.dispatchEvent(new PanelCloseEvent('stores'));
      await shop.updateComplete;
      expect(layer(shop, 'stores') === null).to.equal(true);
      expect(layer(shop, 'sheet')?.inert).to.equal(false);
      const sheet = await inside(shop, 'live-shop-sheet');
      expect(sheet.shadowRoot?.activeElement === opener).to.equal(true);
    });
  }

  it('are asked to hold as many as the shopper has set, also where one of them has fewer', async () => {
    const session = fullSession();
    const fewer = {store: quay, status: 'low-stock', quantity: 1, methods: [{method: 'reserve'}]} as const;
    session.availability.set(new Map([['mug', {status: 'known', stores: [fewer]}]]));
    const shop = await stageShop({session});
    (await inside(shop, '[part=shelf-button]')).click();
    (await inside(await inside(await inside(shop, 'live-shop-shelf'), 'live-shop-card'), '[part~=title]')).click();
    const sheet = await inside(shop, 'live-shop-sheet');
    (await inside(sheet, '[part=increase]')).click();
    await until(() => sheet.shadowRoot?.querySelector('output')?.textContent === '2');
    (await inside(await inside(sheet, 'live-shop-store-line'), '[part=check]')).click();
    const chooser = await inside(shop, 'live-shop-store-chooser');
    (await inside(chooser, '[part=reserve]')).click();
    expect((await inside(chooser, '[part=product]')).textContent).to.equal('Stoneware mug Tide × 2');
    const wish = await until(() => shop.staged.calls.find(([name]) => name === 'cart.request')?.[1]);
    expect(wish).to.have.property('action', 'reserve');
    expect(wish).to.have.nested.property('lines[0].quantity', 2);
  });

  it('are closed by one press of Escape, and the product by the next', async () => {
    const {shop} = await openStores('portrait');
    const chooser = await inside(shop, 'live-shop-store-chooser');
    await until(() => chooser.shadowRoot?.activeElement);
    press(chooser.shadowRoot?.activeElement ?? chooser, 'Escape');
    await shop.updateComplete;
    expect([layer(shop, 'stores') === null, layer(shop, 'sheet') === null]).to.deep.equal([true, false]);
    press(await inside(shop, '[data-layer=sheet]'), 'Escape');
    await shop.updateComplete;
    expect([layer(shop, 'sheet') === null, layer(shop, 'shelf') === null]).to.deep.equal([true, false]);
  });

  it('are loaded only for a show that has some, and the chooser and the bag only when they are opened', async () => {
    const {parts} = LiveShop;
    try {
      for (const [session, ofStores] of [
        [new StagedSession(staged()), []],
        [fullSession(), ['store-line', 'stores']],
      ] as const) {
        const expected = ['player', 'chat', 'products', 'notice', ...ofStores];
        const loaded = new Set<string>();
        const names = ['notice', 'player', 'chat', 'products', 'store-line', 'stores', 'bag'] as const;
        LiveShop.parts = Object.fromEntries(names.map((name) => [name, async () => void loaded.add(name)]));
        const shop = await stageShop({session});
        (await inside(shop, '[part=shelf-button]')).click();
        await inside(shop, 'live-shop-shelf');
        if (ofStores.length > 0) {
          shop.shadowRoot?.querySelector('.scene')?.dispatchEvent(new StoreChooserRequestEvent({productId: 'mug', variantId: 'mug'}));
          await inside(shop, 'live-shop-store-chooser');
        }
        await until(() => expected.every((name) => loaded.has(name)));
        expect([...loaded]).to.have.members(expected);
        shop.remove();
      }
    } finally {
      LiveShop.parts = parts;
    }
  });
});
