import {expect} from '@open-wc/testing';
import {LiveShop} from '#src/elements/live-shop/live-shop.js';
import {BagRequestEvent} from '#src/elements/bag/bag-request-event.js';
import {ProductSelectEvent} from '#src/elements/product/product-select-event.js';
import {StoreChooserRequestEvent} from '#src/elements/stores/store-chooser-request-event.js';
import {fullSession} from './full-session.js';
import {inside, stageShop} from './staged-live-shop.js';

describe('a layer of <live-shop> whose code is not there yet', () => {
  const {parts} = LiveShop;
  before(() => {
    LiveShop.parts = {};
  });
  after(() => {
    LiveShop.parts = parts;
  });

  for (const [name, event] of [
    ['sheet', () => new ProductSelectEvent({productId: 'mug', surface: 'shelf'})],
    ['stores', () => new StoreChooserRequestEvent({productId: 'mug', variantId: 'mug'})],
    ['bag', () => new BagRequestEvent()],
  ] as const) {
    it(`says what comes and can be closed: ${name}`, async () => {
      const shop = await stageShop({session: fullSession()});
      (await inside(shop, '[part=shelf-button]')).dispatchEvent(event());
      const layer = await inside(shop, `[data-layer=${name}]`);
      await shop.updateComplete;
      expect(layer.querySelector(':not(:defined)'), 'its element is not there').not.to.equal(null);
      const close = layer.querySelector<HTMLElement>('button');
      expect(close?.checkVisibility()).to.equal(true);
      expect(layer.querySelector('h2')?.checkVisibility()).to.equal(true);
      await expect(layer).to.be.accessible();
      close?.click();
      await shop.updateComplete;
      expect(shop.shadowRoot?.querySelector(`[data-layer=${name}]`) === null).to.equal(true);
    });
  }
});
