import {expect} from '@open-wc/testing';
import {BagRequestEvent} from '#src/elements/bag/bag-request-event.js';
import {bagParts, chatParts, pinParts, reactionsParts, sheetParts, shelfParts, storesParts} from '#src/elements/live-shop/room-parts.js';
import {StoreChooserRequestEvent} from '#src/elements/stores/store-chooser-request-event.js';
import {fullSession} from './full-session.js';
import {inside, staged, StagedSession, stageShop, type StagedLiveShop} from './staged-live-shop.js';

/** The names of a `part` or, as they are seen from inside and from outside, of an `exportparts` attribute. */
const own = (element: Element): readonly string[] => [...element.part];

const exported = (element: Element): ReadonlyMap<string, string> =>
  new Map(
    (element.getAttribute('exportparts') ?? '').split(',').flatMap((rule) => {
      const [from, to] = rule.split(':').map((name) => name.trim());
      return from ? [[from, to ?? from] as const] : [];
    }),
  );

/** What of a shadow tree a style sheet outside can reach, and what it cannot in the elements below. */
function parts(root: ShadowRoot): {readonly reached: ReadonlySet<string>; readonly hidden: readonly string[]} {
  const reached = new Set<string>();
  const hidden: string[] = [];
  for (const element of root.querySelectorAll('*')) {
    for (const name of own(element)) reached.add(name);
    if (!element.shadowRoot) continue;
    const below = parts(element.shadowRoot);
    const names = exported(element);
    for (const name of names.values()) reached.add(name);
    hidden.push(...below.hidden);
    for (const name of below.reached) if (!names.has(name)) hidden.push(`${element.localName} ${name}`);
  }
  return {reached, hidden};
}

const hiddenIn = ({shadowRoot}: StagedLiveShop): readonly string[] => (shadowRoot ? parts(shadowRoot).hidden : ['all']);

async function fill(session: StagedSession): Promise<void> {
  const {product, at} = {product: session.shop.get().products[0], at: session.nowMs};
  if (!product) throw new Error('no product');
  session.stage.set({status: 'live', pins: [], pin: {pinId: 'pin', productId: product.id, at}});
  const id = product.variants[0]?.id ?? '';
  session.buying.set(new Map([[id, {status: 'added', outcome: {status: 'added'}}]]));
  const author = {id: 'me', name: 'Me', role: 'host'} as const;
  session.crowd.set({messages: [{id: 'm', seq: 1, at, text: 'Hello', author}]});
  session.outbox.set([{id: 'n', text: 'Not sent', status: 'failed'}]);
}

const documented = async (path: string): Promise<readonly string[]> => {
  const source = await (await fetch(`/src/elements/${path}.ts`)).text();
  return [...source.matchAll(/@csspart ([\w-]+)/g)].flatMap(([, name]) => name ?? []);
};

describe('the parts of <live-shop>', () => {
  for (const [path, list, within = ''] of [
    ['pin/live-shop-pin', pinParts],
    ['card/live-shop-card', shelfParts, 'card__'],
    ['sheet/live-shop-sheet', sheetParts],
    ['stores/live-shop-store-chooser', storesParts],
    ['bag/live-shop-bag', bagParts],
    ['reactions/live-shop-reactions', reactionsParts],
    ['chat/live-shop-chat', chatParts],
  ] as const) {
    it(`have among them all that are documented of ${path}`, async () => {
      const names = await documented(path);
      expect(names.length).to.be.greaterThan(1);
      const reached = new Set(list.split(', ').map((rule) => rule.split(':')[0]));
      expect(names.filter((name) => !reached.has(within + name) && !(within && reached.has(name)))).to.deep.equal([]);
    });
  }

  for (const layout of ['portrait', 'landscape'] as const) {
    it(`can all be styled by the page, in ${layout}`, async () => {
      const shop = await stageShop({layout, session: fullSession()});
      await fill(shop.staged);
      const pin = await inside(shop, 'live-shop-pin');
      await inside(await inside(pin, 'live-shop-buy-note'), '[part=view-bag]');
      const chat = await inside(shop, 'live-shop-chat');
      await inside(chat, '[part=discard]');
      (await inside(shop, layout === 'portrait' ? '[part=shelf-button]' : '#products-tab')).click();
      const shelf = await inside(shop, 'live-shop-shelf');
      await inside(await inside(shelf, 'live-shop-card'), 'live-shop-buy');
      expect(hiddenIn(shop)).to.deep.equal([]);
      pin.shadowRoot?.querySelector<HTMLElement>('[part=title]')?.click();
      const sheet = await inside(shop, 'live-shop-sheet');
      await inside(await inside(sheet, 'live-shop-store-line'), '[part=check]');
      expect(hiddenIn(shop)).to.deep.equal([]);
      sheet.dispatchEvent(new StoreChooserRequestEvent({productId: 'mug', variantId: 'mug'}));
      const stores = await inside(shop, 'live-shop-store-chooser');
      await inside(stores, '[part~=store]');
      sheet.dispatchEvent(new BagRequestEvent());
      const bag = await inside(shop, 'live-shop-bag');
      await inside(bag, '[part=line]');
      expect(hiddenIn(shop)).to.deep.equal([]);
    });
  }

  it('can all be styled by the page when the show cannot be had', async () => {
    const session = new StagedSession(staged());
    session.manifest.set(undefined);
    session.status.set('failed');
    session.problem.set({code: 'manifest-not-found', message: '', fatal: true});
    const shop = await stageShop({session});
    const notice = await inside(shop, 'live-shop-notice');
    await inside(notice, '[part=heading]');
    expect(hiddenIn(shop)).to.deep.equal([]);
  });
});
