import {expect, oneEvent, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {CartWish} from '#src/cart/cart.js';
import type {LiveShopBuy} from '#src/elements/buy-button/live-shop-buy.js';
import type {LiveShopGallery} from '#src/elements/gallery/live-shop-gallery.js';
import type {LiveShopSheet} from '#src/elements/sheet/live-shop-sheet.js';
import type {PanelCloseEvent} from '#src/elements/sheet/panel-close-event.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const show = (shop: FakeSession, productId: string): Promise<LiveShopSheet> =>
  sessionFixture(shop, html`<live-shop-sheet .productId=${productId}></live-shop-sheet>`);

function one(changes: object): FakeSession {
  const price = {amount: 24800, currency: 'JPY', exponent: 0};
  return new FakeSession(exampleManifest({products: [{id: 'p', title: 'Product', price, ...changes}]}));
}

const find = <T extends HTMLElement = HTMLElement>(sheet: LiveShopSheet, selector: string): T => {
  const found = sheet.shadowRoot?.querySelector<T>(selector);
  if (!found) throw new Error(`no ${selector}`);
  return found;
};

const buy = (sheet: LiveShopSheet): HTMLElement => {
  const button = find(sheet, 'live-shop-buy').shadowRoot?.querySelector<HTMLElement>('[part=button]');
  if (!button) throw new Error('no button');
  return button;
};

async function settle(sheet: LiveShopSheet): Promise<void> {
  await sheet.updateComplete;
  await sheet.shadowRoot?.querySelector('live-shop-buy')?.updateComplete;
}

async function click(sheet: LiveShopSheet, target: HTMLElement): Promise<void> {
  target.click();
  await settle(sheet);
}

const choose = (sheet: LiveShopSheet, value: string): Promise<void> => click(sheet, find(sheet, `input[value="${value}"]`));

const step = (sheet: LiveShopSheet, name: 'increase' | 'decrease'): Promise<void> => click(sheet, find(sheet, `[part=${name}]`));

const quantity = (sheet: LiveShopSheet): string => find(sheet, 'output').textContent ?? '';

const wishes = ({calls}: FakeSession): readonly CartWish[] =>
  calls.filter(([name]) => name === 'cart.request').map(([, wish]) => wish as CartWish);

describe('<live-shop-sheet>', () => {
  it('keeps the properties that were set before it was defined', async () => {
    const early = document.createElement('live-shop-sheet');
    early.productId = 'mug';
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-sheet.js');
    await early.updateComplete;
    expect(early.productId).to.equal('mug');
    expect(early.shadowRoot?.querySelector('[part=sheet]')).not.to.equal(null);
    early.remove();
  });

  it('is accessible, with options, with pictures and without a product', async () => {
    const shop = new FakeSession();
    await expect(await show(shop, 'throw')).to.be.accessible();
    await expect(await show(shop, 'gone')).to.be.accessible();
    const pictures = one({images: [{url: '/1.webp'}, {url: '/2.webp'}]});
    await expect(await show(pictures, 'p')).to.be.accessible();
  });

  it('takes the focus to the title when it opens, and again for another product', async () => {
    const sheet = await show(new FakeSession(), 'throw');
    expect(sheet.shadowRoot?.activeElement?.textContent).to.equal('Wool throw Dune');
    find(sheet, '[part=close]').focus();
    sheet.productId = 'mug';
    await settle(sheet);
    expect(sheet.shadowRoot?.activeElement?.textContent).to.equal('Stoneware mug Tide');
  });

  it('does not take the focus when the goods change', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'throw');
    find(sheet, '[part=close]').focus();
    shop.shop.set({products: shop.shop.get().products.map((product) => ({...product}))});
    await settle(sheet);
    expect(sheet.shadowRoot?.activeElement?.getAttribute('part')).to.equal('close');
  });

  it('has each option chosen, one by one, and buys that variant', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'throw');
    expect(buy(sheet).innerText.trim()).to.equal('Choose Colour');
    await choose(sheet, 'Ochre');
    expect(buy(sheet).innerText.trim()).to.equal('Choose Size');
    await choose(sheet, 'L');
    expect(find(sheet, '[part=stock]').textContent).to.equal('Only 2 left');
    await click(sheet, buy(sheet));
    expect(wishes(shop)).to.have.length(1);
    expect(wishes(shop)[0]).to.deep.include({action: 'add', surface: 'sheet'});
    expect(wishes(shop)[0]?.lines[0]).to.deep.include({
      variantId: 'throw-ochre-l',
      quantity: 1,
      selectedOptions: [{name: 'Colour', value: 'Ochre'}, {name: 'Size', value: 'L'}],
    });
  });

  it('takes a shopper who forgot an option to it', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'throw');
    await choose(sheet, 'Moss');
    await click(sheet, buy(sheet));
    expect(wishes(shop)).to.have.length(0);
    expect(sheet.shadowRoot?.activeElement?.getAttribute('name')).to.equal('Size');
    expect(find(sheet, '.asked legend').textContent?.trim()).to.equal('Choose Size');
  });

  it('marks what cannot be had and lets it be chosen', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'throw');
    await choose(sheet, 'S');
    const moss = find<HTMLInputElement>(sheet, 'input[value=Moss]');
    expect(moss.getAttribute('aria-label')).to.equal('Moss, not available');
    await choose(sheet, 'Moss');
    expect(moss.checked).to.equal(true);
    expect(buy(sheet).innerText.trim()).to.equal('Sold out');
    await click(sheet, buy(sheet));
    expect(find(sheet, 'live-shop-buy').shadowRoot?.querySelector('[role=status]')?.textContent).to.equal('Sold out');
    expect(wishes(shop)).to.have.length(0);
  });

  it('says that a combination is not made', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'throw');
    await choose(sheet, 'Moss');
    await choose(sheet, 'L');
    expect(buy(sheet).innerText.trim()).to.equal('Not available');
    await click(sheet, buy(sheet));
    expect(wishes(shop)).to.have.length(0);
  });

  it('explains a choice that cannot be had, and is silent again when it can', async () => {
    const sheet = await show(new FakeSession(), 'throw');
    const hint = find(sheet, '[part=option-hint]');
    expect([hint.textContent, hint.getAttribute('role')]).to.deep.equal(['', 'status']);
    const before = find(sheet, '.details').offsetHeight;
    await choose(sheet, 'S');
    expect(find(sheet, '.details').offsetHeight, 'an empty hint takes no room').to.equal(before);
    await choose(sheet, 'Moss');
    expect(hint.textContent).to.equal('');
    await choose(sheet, 'L');
    expect(hint.textContent).to.equal('Not available in this combination. L is available with Colour Ochre.');
    await choose(sheet, 'Ochre');
    expect(hint.textContent).to.equal('');
  });

  for (const axes of [0, 3, 10]) {
    it(`has each of ${axes} options chosen, and buys what was chosen`, async () => {
      const names = Array.from({length: axes}, (_, index) => `Axis ${index}`);
      const of = (value: string) => names.map((name) => ({name, value: `${value}${name.slice(5)}`}));
      const shop = one({
        options: names.map((name, index) => ({name, values: [`a${index}`, `b${index}`]})),
        variants: axes === 0 ? [] : [{id: 'all-a', selectedOptions: of('a')}, {id: 'all-b', selectedOptions: of('b')}],
      });
      const sheet = await show(shop, 'p');
      expect(sheet.shadowRoot?.querySelectorAll('[part=option]').length).to.equal(axes);
      for (const {name, value} of of('b')) {
        expect(buy(sheet).innerText.trim()).to.equal(`Choose ${name}`);
        await choose(sheet, value);
      }
      const gone = names.map((_, index) => find(sheet, `input[value=a${index}]`).getAttribute('aria-label'));
      expect(gone, 'a single b rules out every other a').to.deep.equal(names.map((_, index) => `a${index}, not available`));
      await click(sheet, buy(sheet));
      expect(wishes(shop)[0]?.lines[0]).to.deep.include({variantId: axes === 0 ? 'p' : 'all-b', selectedOptions: of('b')});
    });
  }

  it('says what the rules of the shop are, the upper bound once it is reached', async () => {
    const hint = (sheet: LiveShopSheet): string => find(sheet, '[part=quantity-hint]').textContent ?? '';
    const dozen = await show(one({quantity: {min: 6, max: 12, step: 6}, stock: {status: 'in-stock'}}), 'p');
    expect(find(dozen, '[part=quantity]').getAttribute('aria-describedby')).to.equal(find(dozen, '[part=quantity-hint]').id);
    expect(hint(dozen)).to.equal('In steps of 6');
    await step(dozen, 'increase');
    expect(hint(dozen)).to.equal('In steps of 6 · At most 12 per order');
    const least = await show(one({quantity: {min: 2, step: 1}, stock: {status: 'low-stock', quantity: 3}}), 'p');
    expect(hint(least)).to.equal('At least 2');
    await step(least, 'increase');
    expect(hint(least)).to.equal('At least 2 · 3 left');
    expect(hint(await show(one({}), 'p'))).to.equal('');
  });

  it('leads to the stores what they alone sell', async () => {
    const sheet = await show(one({inStoreOnly: true}), 'p');
    expect(find(sheet, '[part=in-store]').textContent).to.equal('Only in our stores');
    expect(buy(sheet).innerText.trim()).to.equal('Find a store');
    await expect(sheet).to.be.accessible();
  });

  it('tells when the sale ends, and what the shop says over the pictures', async () => {
    const shop = one({badges: ['New'], compareAt: {amount: 30000, currency: 'JPY', exponent: 0}, saleEndsAt: '2026-04-01T18:01:00Z'});
    const sheet = await show(shop, 'p');
    expect(find(sheet, '[part=sale-end]').textContent).to.equal('Sale ends in 60 seconds');
    expect(find(sheet, '[part=product-badge]').textContent).to.equal('New');
    await expect(sheet).to.be.accessible();
    shop.nowMs += 60_000;
    await waitUntil(() => !sheet.shadowRoot?.querySelector('[part=sale-end]'), 'it ticks', {timeout: 3000});
    expect(sheet.shadowRoot?.querySelector('[part=compare-at]')).to.equal(null);
  });

  it('tells the heart and the line on the stores what is chosen', async () => {
    const sheet = await show(new FakeSession(), 'throw');
    const told = (): unknown => [find(sheet, 'live-shop-wish'), find(sheet, 'live-shop-store-line')].map((it) => Reflect.get(it, 'variantId'));
    expect(told()).to.deep.equal([undefined, undefined]);
    await choose(sheet, 'Ochre');
    await choose(sheet, 'L');
    expect(told()).to.deep.equal(['throw-ochre-l', 'throw-ochre-l']);
  });

  it('keeps the quantity within the bounds and steps of the shop', async () => {
    const shop = one({quantity: {min: 2, max: 7, step: 2}, stock: {status: 'in-stock'}});
    const sheet = await show(shop, 'p');
    expect(quantity(sheet)).to.equal('2');
    await step(sheet, 'decrease');
    expect(quantity(sheet)).to.equal('2');
    for (let taps = 0; taps < 4; taps += 1) await step(sheet, 'increase');
    expect(quantity(sheet)).to.equal('6');
    expect(find(sheet, '[part=increase]').getAttribute('aria-disabled')).to.equal('true');
    await click(sheet, buy(sheet));
    expect(wishes(shop)[0]?.lines[0]?.quantity).to.equal(6);
  });

  it('asks for no more than are left of the chosen variant', async () => {
    const sheet = await show(new FakeSession(), 'throw');
    await choose(sheet, 'Ochre');
    for (let taps = 0; taps < 4; taps += 1) await step(sheet, 'increase');
    expect(quantity(sheet)).to.equal('5');
    await choose(sheet, 'L');
    expect(quantity(sheet)).to.equal('2');
  });

  it('begins anew with another product', async () => {
    const sheet = await show(new FakeSession(), 'mug');
    await step(sheet, 'increase');
    expect(quantity(sheet)).to.equal('2');
    sheet.productId = 'throw';
    await settle(sheet);
    expect(quantity(sheet)).to.equal('1');
    expect(sheet.shadowRoot?.querySelector('input:checked')).to.equal(null);
  });

  it('shows the shop saying no, as text', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'mug');
    const outcome = {status: 'rejected', reason: 'quantity-limit', message: '<i>Two</i> at most'} as const;
    shop.buying.set(new Map([['mug', {status: 'rejected', outcome}]]));
    await settle(sheet);
    const note = find(sheet, 'live-shop-buy-note');
    expect(note.shadowRoot?.querySelector('[part=message]')?.textContent).to.equal('<i>Two</i> at most');
    expect(note.shadowRoot?.querySelector('i')).to.equal(null);
  });

  it('shows the description as text, a paragraph for each line', async () => {
    const sheet = await show(one({description: 'First <script>\n\n  Second\r\nThird'}), 'p');
    const paragraphs = [...find(sheet, '[part=description]').querySelectorAll('p')].map((p) => p.textContent);
    expect(paragraphs).to.deep.equal(['First <script>', 'Second', 'Third']);
  });

  it('shows the price without decimals where the currency has none, and the link only where there is one', async () => {
    const sheet = await show(one({}), 'p');
    expect(find(sheet, '[part=price]').textContent).to.equal('¥24,800');
    expect(sheet.shadowRoot?.querySelector('[part=link]')).to.equal(null);
    const linked = await show(one({url: '/p'}), 'p');
    expect(find(linked, '[part=link]').getAttribute('href')).to.equal('/p');
  });

  it('says that a product is not there', async () => {
    const sheet = await show(new FakeSession(), 'gone');
    expect(find(sheet, '#title').textContent).to.equal('This product is not available here.');
    expect(find(sheet, '[part=close]')).not.to.equal(null);
  });

  it('asks to be closed by its button', async () => {
    const sheet = await show(new FakeSession(), 'mug');
    setTimeout(() => find(sheet, '[part=close]').click());
    const event = await oneEvent<PanelCloseEvent>(document, 'live-shop-close');
    expect(event.panel).to.equal('sheet');
  });

  it('asks to be closed by Escape, and spends the key', async () => {
    const sheet = await show(new FakeSession(), 'mug');
    const keys: string[] = [];
    let closed = 0;
    sheet.addEventListener('live-shop-close', () => (closed += 1));
    sheet.parentElement?.addEventListener('keydown', ({key}) => keys.push(key));
    for (const key of ['Escape', 'a']) {
      find(sheet, '#title').dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true, cancelable: true}));
    }
    expect(closed).to.equal(1);
    expect(keys).to.deep.equal(['a']);
  });

  it('leaves no listener behind when it is removed while the shop is asked, and keeps the choice when it is moved', async () => {
    const shop = new FakeSession();
    const sheet = await show(shop, 'throw');
    await choose(sheet, 'Ochre');
    const place = document.createElement('div');
    sheet.parentElement?.append(place);
    place.append(sheet);
    await settle(sheet);
    expect(find<HTMLInputElement>(sheet, 'input[value=Ochre]').checked).to.equal(true);
    shop.buying.set(new Map([['throw-ochre-s', {status: 'busy'}]]));
    sheet.remove();
    shop.shop.set({products: []});
    shop.buying.set(new Map());
    expect(sheet.isUpdatePending || find<LiveShopBuy>(sheet, 'live-shop-buy').isUpdatePending, 'still listening').to.equal(false);
  });

  it('runs from right to left where the page does', async () => {
    const sheet = await show(new FakeSession(), 'mug');
    if (sheet.parentElement) sheet.parentElement.dir = 'rtl';
    const close = find(sheet, '[part=close]').getBoundingClientRect();
    expect(close.left - sheet.getBoundingClientRect().left).to.be.lessThan(40);
    expect(find(sheet, '[part=quantity]').getBoundingClientRect().left).to.be.greaterThan(buy(sheet).getBoundingClientRect().right);
  });

  it('goes to the picture that all that is left has in common', async () => {
    const made = (colour: string, size: string): object => ({
      id: colour + size,
      selectedOptions: [{name: 'Colour', value: colour}, {name: 'Size', value: size}],
      image: {url: `/${colour}.webp`},
    });
    const options = [{name: 'Colour', values: ['red', 'blue']}, {name: 'Size', values: ['S', 'L']}];
    const shop = one({options, variants: [made('red', 'S'), made('red', 'L'), made('blue', 'S'), made('blue', 'L')]});
    const sheet = await show(shop, 'p');
    await choose(sheet, 'S');
    expect(find<LiveShopGallery>(sheet, 'live-shop-gallery').index).to.equal(0);
    await choose(sheet, 'blue');
    expect(find<LiveShopGallery>(sheet, 'live-shop-gallery').index).to.equal(1);
  });

  it('stays at the picture that the shopper has gone to when something else changes', async () => {
    const shop = one({images: [{url: '/1.webp'}, {url: '/2.webp'}, {url: '/3.webp'}]});
    const sheet = await show(shop, 'p');
    const row = find(sheet, 'live-shop-gallery').shadowRoot?.querySelector('.pictures');
    if (!row) throw new Error('no pictures');
    row.scrollTo({left: row.clientWidth, behavior: 'instant'});
    const left = row.scrollLeft;
    expect(left).to.be.greaterThan(0);
    await step(sheet, 'increase');
    shop.shop.set({products: shop.shop.get().products.map((product) => ({...product, title: 'New'}))});
    await settle(sheet);
    expect(row.scrollLeft).to.equal(left);
  });
});
