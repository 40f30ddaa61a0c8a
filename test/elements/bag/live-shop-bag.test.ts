import {expect, nextFrame} from '@open-wc/testing';
import {cartOf, lamp, mug, throwLine} from './bag-session.js';
import {all, open, press, said, settled, words} from './open-bag.js';

describe('<live-shop-bag>', () => {
  it('is upgraded where it stands already, and shows the bag', async () => {
    const early = document.createElement('live-shop-bag');
    document.body.append(early);
    expect(early.shadowRoot, 'not defined yet').to.equal(null);
    await import('#src/define/live-shop-bag.js');
    await early.updateComplete;
    expect(early.shadowRoot).not.to.equal(null);
    early.remove();
    const {bag} = await open(cartOf(mug, throwLine, lamp));
    expect(all(bag, 'title').map(words)).to.deep.equal(['Stoneware mug Tide', 'Wool throw Dune', 'Lamp Pebble']);
    expect(all(bag, 'detail').map(words)).to.deep.equal(['Ochre, L']);
    expect(all(bag, 'price').map(words)).to.deep.equal(['€48.00', '€129.00', '€59.00']);
    expect(all(bag, 'unit-price').map(words)).to.deep.equal(['€24.00 each']);
    expect(all(bag, 'store').map(words)).to.deep.equal(['Pick up at Hearth on the quay']);
    expect(words(all(bag, 'total')[0])).to.equal('Total€236.00');
  });

  it('is accessible with lines, pending, refused, empty and elsewhere', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine, lamp));
    await expect(bag).to.be.accessible();
    await press(bag, 'increase');
    await press(bag, 'remove', 1);
    await expect(bag).to.be.accessible();
    session.answer({status: 'rejected', reason: 'insufficient-stock', available: 2});
    await settled(bag);
    await expect(bag).to.be.accessible();
    session.cartState.set(cartOf());
    await settled(bag);
    await expect(bag).to.be.accessible();
    session.cartState.set({count: 3, url: '/cart'});
    await settled(bag);
    await expect(bag).to.be.accessible();
  });

  it('goes on with its requests when it is moved, and follows the bag no more when it is removed', async () => {
    const {bag, session} = await open(cartOf(mug));
    await press(bag, 'increase');
    const place = document.createElement('div');
    bag.parentElement?.append(place);
    place.append(bag);
    session.answer({status: 'added'}, cartOf({...mug, quantity: 3}));
    await settled(bag);
    expect(words(bag.shadowRoot?.querySelector('output'))).to.equal('3');
    bag.remove();
    session.cartState.set(cartOf(mug, throwLine));
    await settled(bag);
    expect(all(bag, 'line')).to.have.length(1);
  });

  it('mirrors itself in right-to-left text', async () => {
    const {bag} = await open(cartOf(mug));
    bag.dir = 'rtl';
    await nextFrame();
    const [picture, price] = [all(bag, 'picture')[0], all(bag, 'price')[0]];
    expect(picture && price && picture.getBoundingClientRect().left > price.getBoundingClientRect().left).to.equal(true);
  });

  it('asks the shop for another quantity, shows what is pending, and then what the shop says', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine));
    await press(bag, 'increase');
    expect(session.wishes).to.deep.equal([
      {
        action: 'change',
        surface: 'cart',
        lines: [
          {
            productId: 'mug', variantId: 'mug', sku: undefined, selectedOptions: [], quantity: 3, price: mug.price,
            title: 'Stoneware mug Tide', url: '/products/mug', lineId: 'line-mug', fulfillment: undefined,
          },
        ],
      },
    ]);
    const [row] = all(bag, 'line');
    expect(row?.ariaBusy).to.equal('true');
    expect(words(row)).to.include('Changing…');
    expect(words(row?.querySelector('output'))).to.equal('3');
    expect(words(all(bag, 'price')[0]), 'not before the shop has said so').to.equal('€48.00');
    session.answer({status: 'added'}, cartOf({...mug, quantity: 3}, throwLine));
    await settled(bag);
    expect(row?.ariaBusy).to.equal(null);
    expect(words(all(bag, 'price')[0])).to.equal('€72.00');
    expect(said(bag)).to.equal('Stoneware mug Tide: 3 in your bag');
  });

  it('sums up quick taps: one request on its way, one that says where they end', async () => {
    const {bag, session} = await open(cartOf(mug));
    for (let tap = 0; tap < 3; tap += 1) await press(bag, 'increase');
    expect(session.wishes.map(({lines}) => lines[0]?.quantity)).to.deep.equal([3]);
    session.answer({status: 'added'}, cartOf({...mug, quantity: 3}));
    await settled(bag);
    expect(session.wishes.map(({lines}) => lines[0]?.quantity)).to.deep.equal([3, 5]);
    expect(words(bag.shadowRoot?.querySelector('output')), 'the wish stays in sight').to.equal('5');
    session.answer({status: 'added'}, cartOf({...mug, quantity: 5}));
    await settled(bag);
    expect(said(bag)).to.equal('Stoneware mug Tide: 5 in your bag');
    expect(session.wishes).to.have.length(2);
  });

  it('says at the line why the shop did not do it, until the next try', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine));
    await press(bag, 'increase', 1);
    session.answer({status: 'rejected', reason: 'insufficient-stock', available: 1});
    await settled(bag);
    const [first, second] = all(bag, 'line');
    expect(first?.querySelector('[part=note]') === null).to.equal(true);
    expect(words(second?.querySelector('[part=note]'))).to.include('There are not that many left');
    expect(words(second?.querySelector('output')), 'as it is in the shop').to.equal('1');
    expect(said(bag)).to.include('Wool throw Dune: There are not that many left');
    await press(bag, 'increase', 1);
    expect(second?.querySelector('[part=note]') === null).to.equal(true);
    session.answer({status: 'rejected', reason: 'not-accepted', message: 'Two to a household.'});
    await settled(bag);
    expect(words(second?.querySelector('[part=note]'))).to.equal('Two to a household.');
    await press(bag, 'increase', 1);
    session.answer({status: 'failed', cause: 'network', retryable: true});
    await settled(bag);
    expect(words(second?.querySelector('[part=note]'))).to.equal('The shop cannot be reached. Please try again');
    await press(bag, 'increase', 1);
    session.answer({status: 'unhandled'});
    await settled(bag);
    expect(words(second?.querySelector('[part=note]'))).to.equal('This can be changed in the shop alone');
  });

  it('brings a refusal into sight that would stand below the fold', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine, lamp));
    bag.style.blockSize = '360px';
    const list = all(bag, 'list')[0];
    await press(bag, 'increase', 1);
    session.answer({status: 'rejected', reason: 'not-accepted'});
    await settled(bag);
    const note = all(bag, 'note')[0];
    expect(note && list && note.getBoundingClientRect().bottom <= list.getBoundingClientRect().bottom).to.equal(true);
  });

  it('takes a line out with the bin, or with one less than one', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine, lamp));
    await press(bag, 'remove', 0);
    await press(bag, 'decrease', 2);
    expect(session.wishes.map(({action, lines}) => [action, lines[0]?.variantId, lines[0]?.quantity])).to.deep.equal([
      ['remove', 'mug', 2],
      ['remove', 'lamp', 1],
    ]);
    expect(session.wishes[1]?.lines[0]?.fulfillment).to.deep.equal({method: 'pickup', storeId: 'quay'});
    expect(all(bag, 'line').map((row) => words(row).includes('Removing…'))).to.deep.equal([true, false, true]);
  });

  it('keeps the focus when a line goes: on the next, on the last, at the end on the words', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine, lamp));
    const focused = (): string => words(bag.shadowRoot?.activeElement);
    await press(bag, 'remove', 0);
    session.answer({status: 'added'}, cartOf(throwLine, lamp));
    await settled(bag);
    expect(focused()).to.equal('Wool throw Dune');
    expect(said(bag)).to.equal('Stoneware mug Tide is out of your bag');
    await press(bag, 'remove', 1);
    session.answer({status: 'added'}, cartOf(throwLine));
    await settled(bag);
    expect(focused()).to.equal('Wool throw Dune');
    await press(bag, 'remove', 0);
    session.answer({status: 'added'}, cartOf());
    await settled(bag);
    expect(focused()).to.equal('There is nothing in your bag yet.');
    expect(bag.matches(':state(empty)')).to.equal(true);
    expect(all(bag, 'checkout')).to.have.length(0);
  });

  it('takes no focus when the bag changes by itself', async () => {
    const {bag, session} = await open(cartOf(mug, throwLine));
    session.cartState.set(cartOf(throwLine));
    await settled(bag);
    expect(bag.shadowRoot?.activeElement === null).to.equal(true);
    expect(all(bag, 'title').map(words)).to.deep.equal(['Wool throw Dune']);
  });

  it('asks the shop for its checkout once, and says why there is none', async () => {
    const {bag, session} = await open(cartOf(mug));
    const button = all(bag, 'checkout')[0];
    await press(bag, 'checkout');
    await press(bag, 'checkout');
    expect(session.wishes).to.deep.equal([{action: 'checkout', lines: [], surface: 'cart'}]);
    expect(button?.ariaBusy).to.equal('true');
    session.answer({status: 'rejected', reason: 'login-required'});
    await settled(bag);
    expect(button?.ariaBusy).to.equal(null);
    expect(words(bag.shadowRoot?.querySelector('footer [part=note]'))).to.equal('Please sign in to the shop first');
    await press(bag, 'checkout');
    expect(bag.shadowRoot?.querySelector('footer [part=note]') === null).to.equal(true);
    session.answer({status: 'handed-off'});
    await settled(bag);
    expect(bag.shadowRoot?.querySelector('footer [part=note]') === null).to.equal(true);
  });

  it('says where a bag is that it cannot show, and leads there in a page of its own', async () => {
    const {bag} = await open({count: 3, lines: [{variantId: 'mug', quantity: 3}], url: '/cart'});
    expect(words(all(bag, 'elsewhere')[0])).to.equal('You can see and change it in the shop. Open the bag in the shop');
    const [link] = all(bag, 'link');
    expect([link?.getAttribute('href'), link?.getAttribute('target')]).to.deep.equal(['/cart', '_blank']);
  });

  it('shows what the shop has written as text', async () => {
    const title = '<img src=x onerror=alert(1)> & "more"';
    const {bag} = await open(cartOf({...mug, title}));
    expect(words(all(bag, 'title')[0])).to.equal(title);
  });
});
