import {expect, nextFrame} from '@open-wc/testing';
import {inside, stageShop, type StagedLiveShop} from './staged-live-shop.js';

async function frameOf(shop: StagedLiveShop): Promise<DOMRect> {
  await nextFrame();
  return (await inside(shop, '.frame')).getBoundingClientRect();
}

describe('<live-shop> in the boxes of a page', () => {
  for (const display of ['block', 'inline', 'inline-block', 'flex', 'inline-flex', 'grid', 'inline-grid', 'flow-root']) {
    it(`has a height of its own with display: ${display}`, async () => {
      const shop = await stageShop({layout: 'landscape'});
      const usual = await frameOf(shop);
      shop.style.display = display;
      const frame = await frameOf(shop);
      expect(usual.height).to.be.greaterThan(300);
      expect(frame.height).to.be.closeTo(usual.height, 1);
      expect(frame.width).to.be.closeTo(usual.width, 1);
    });

    if (display === 'inline') continue;
    it(`takes the height that the page gives it with display: ${display}`, async () => {
      const shop = await stageShop({layout: 'landscape'});
      Object.assign(shop.style, {display, blockSize: '400px'});
      expect((await frameOf(shop)).height).to.be.closeTo(400, 1);
    });
  }

  it('keeps to the least and the greatest height that the page sets', async () => {
    const shop = await stageShop({layout: 'landscape'});
    shop.style.maxBlockSize = '410px';
    expect((await frameOf(shop)).height).to.be.closeTo(410, 1);
    Object.assign(shop.style, {maxBlockSize: '', minBlockSize: '900px'});
    expect((await frameOf(shop)).height).to.be.closeTo(900, 1);
  });

  it('is as high as the flex item or grid item that it is', async () => {
    const shop = await stageShop({layout: 'landscape'});
    const parent = shop.parentElement;
    if (!parent) throw new Error('not in the page');
    Object.assign(parent.style, {display: 'flex', blockSize: '420px'});
    expect((await frameOf(shop)).height).to.be.closeTo(420, 1);
    Object.assign(parent.style, {flexDirection: 'column'});
    Object.assign(shop.style, {flex: '1', minBlockSize: '0'});
    expect((await frameOf(shop)).height).to.be.closeTo(420, 1);
    Object.assign(parent.style, {display: 'grid', gridTemplate: '430px / 1fr'});
    expect((await frameOf(shop)).height).to.be.closeTo(430, 1);
  });
});
