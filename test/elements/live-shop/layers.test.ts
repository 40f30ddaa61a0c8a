import {expect, waitUntil} from '@open-wc/testing';
import {press} from './press.js';
import {inside, staged, StagedSession, stageShop, type StagedLiveShop} from './staged-live-shop.js';

function focused(shop: StagedLiveShop): Element | null | undefined {
  let active = shop.shadowRoot?.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active;
}

// Elements are compared by hand: a failed assertion would print all that hangs on them.
describe('the layers of <live-shop>', () => {
  it('open the products in portrait, take the focus and give it back', async () => {
    const shop = await stageShop();
    const button = await inside(shop, '[part=shelf-button]');
    expect(button.getAttribute('aria-label')).to.equal('All products, 3 products');
    button.focus();
    button.click();
    const shelf = await inside(shop, '[data-layer=shelf]');
    await shop.updateComplete;
    expect(shop.shadowRoot?.activeElement === shelf).to.equal(true);
    expect(shop.shadowRoot?.querySelector<HTMLElement>('.scene')?.inert).to.equal(true);
    await expect(shop).to.be.accessible();
    press(shelf, 'Escape');
    await shop.updateComplete;
    expect(shop.shadowRoot?.querySelector('[data-layer=shelf]') === null).to.equal(true);
    expect(shop.shadowRoot?.activeElement === button).to.equal(true);
  });

  it('open a product over the products, and close one at a time', async () => {
    const shop = await stageShop();
    (await inside(shop, '[part=shelf-button]')).click();
    const list = await inside(shop, 'live-shop-shelf');
    await waitUntil(() => list.shadowRoot?.querySelector('live-shop-card')?.shadowRoot?.querySelector('[part~=title]'));
    const card = list.shadowRoot?.querySelector('live-shop-card');
    const title = card?.shadowRoot?.querySelector<HTMLElement>('[part~=title]');
    title?.focus();
    title?.click();
    const sheet = await inside(shop, 'live-shop-sheet');
    await waitUntil(() => focused(shop)?.textContent?.includes('Stoneware mug Tide'), 'the title has the focus');
    expect(shop.shadowRoot?.querySelector<HTMLElement>('[data-layer=shelf]')?.inert).to.equal(true);
    press(sheet.shadowRoot?.querySelector('[part~=close]') ?? sheet, 'Escape');
    await shop.updateComplete;
    expect(shop.shadowRoot?.querySelector('[data-layer=sheet]') === null).to.equal(true);
    expect(shop.shadowRoot?.querySelector('[data-layer=shelf]'), 'the products stay').not.to.equal(null);
    expect(focused(shop) === title).to.equal(true);
  });

  it('have a tab each in landscape, which the arrow keys go through', async () => {
    const shop = await stageShop({layout: 'landscape'});
    const chat = await inside(shop, '#chat-tab');
    const products = await inside(shop, '#products-tab');
    expect(chat.ariaSelected).to.equal('true');
    chat.focus();
    press(chat, 'ArrowRight');
    await shop.updateComplete;
    expect(products.ariaSelected).to.equal('true');
    expect(shop.shadowRoot?.activeElement === products).to.equal(true);
    expect([chat.tabIndex, products.tabIndex]).to.deep.equal([-1, 0]);
    expect((await inside(shop, '#products-panel')).checkVisibility()).to.equal(true);
    expect((await inside(shop, '#chat-panel')).checkVisibility()).to.equal(false);
    await expect(shop).to.be.accessible();
  });

  it('wait for the viewer before the show', async () => {
    const session = new StagedSession(staged({status: 'scheduled'}));
    const shop = await stageShop({session, layout: 'landscape'});
    expect(shop.shadowRoot?.querySelector('.tabs') === null).to.equal(true);
    (await inside(shop, '[part=browse]')).click();
    expect((await inside(shop, '#products-tab')).ariaSelected).to.equal('true');
  });

  it('keep the draft of a message when the layout changes', async () => {
    const shop = await stageShop();
    const chat = await inside(shop, 'live-shop-chat');
    shop.layout = 'landscape';
    await shop.updateComplete;
    expect(shop.shadowRoot?.querySelector('live-shop-chat') === chat).to.equal(true);
  });

  it('are closed when another show is opened', async () => {
    const shop = await stageShop();
    (await inside(shop, '[part=shelf-button]')).click();
    await inside(shop, '[data-layer=shelf]');
    shop.make = () => new StagedSession(staged());
    shop.src = '/another.json';
    await shop.updateComplete;
    expect(shop.opened).to.have.length(2);
    expect(shop.shadowRoot?.querySelector('[data-layer=shelf]') === null).to.equal(true);
    expect(shop.shadowRoot?.querySelector<HTMLElement>('.scene')?.inert).to.equal(false);
  });
});
