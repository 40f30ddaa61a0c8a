import '#src/define/live-shop.js';
import {expect, fixture, html} from '@open-wc/testing';
import type {CartLine, CartState} from '#src/cart/cart.js';
import type {CartAnswer, CartHandler} from '#src/cart/handler.js';
import {examineCart, findingsTable, type CheckName, type Finding} from '#src/doctor/index.js';
import type {LiveShop} from '#src/elements/live-shop/live-shop.js';
import {exampleManifest} from '../support/fake-session.js';

/** What a merchant may get wrong. Each is named after the check that must find it. */
type Fault = Exclude<CheckName, 'answer'>;

const STOCK: Readonly<Record<string, number>> = {mug: 40, candle: 0, 'throw-ochre-l': 2};

/** A shop in a page, with the faults that are planted in its handler. */
class Shop {
  readonly cart = new Map<string, number>();
  readonly #faults: ReadonlySet<Fault>;
  readonly #tell: (state: CartState) => void;

  constructor(faults: readonly Fault[], tell: (state: CartState) => void) {
    this.#faults = new Set(faults);
    this.#tell = tell;
    this.#say();
  }

  readonly handler: CartHandler = async ({action, lines: [line]}) => {
    if (!line) return {status: 'handed-off'};
    if (action === 'add') return this.#add(line);
    if (action === 'change') this.cart.set(line.variantId, line.quantity);
    if (action === 'remove' && !this.#faults.has('remove')) this.cart.delete(line.variantId);
    this.#say();
    return true;
  };

  async #add({variantId, quantity}: CartLine): Promise<CartAnswer> {
    const stock = STOCK[variantId];
    if (stock === undefined) {
      if (this.#faults.has('unknown-goods')) throw new Error('no such variant');
      return {status: 'rejected', reason: 'unavailable'};
    }
    if (this.#faults.has('timeout')) return new Promise(() => undefined);
    if (stock === 0 && !this.#faults.has('out-of-stock')) return {status: 'rejected', reason: 'out-of-stock'};
    const held = this.cart.get(variantId) ?? 0;
    const added = stock === 0 ? 0 : Math.min(quantity, stock - held);
    this.cart.set(variantId, this.#faults.has('double-tap') ? added : held + added);
    this.#say();
    if (added === quantity || this.#faults.has('clamp') || stock === 0) return true;
    return {status: 'partial', added, reason: 'insufficient-stock'};
  }

  #say(): void {
    if (this.#faults.has('cart-state')) return;
    const lines = [...this.cart].map(([variantId, quantity]) => ({variantId, quantity, lineId: variantId}));
    const count = lines.reduce((sum, {quantity}) => sum + quantity, 0);
    const currency = this.#faults.has('currency') ? 'USD' : 'EUR';
    this.#tell({count, lines, total: {amount: 100 * count, currency, exponent: 2}});
  }
}

async function examine(faults: readonly Fault[]): Promise<{findings: readonly Finding[]; shop: Shop}> {
  const liveShop = await fixture<LiveShop>(html`
    <live-shop cart-timeout-ms="60" .show=${exampleManifest({link: null, stream: null})}></live-shop>
  `);
  const shop = new Shop(faults, (state) => (liveShop.cart = state));
  liveShop.cartHandler = shop.handler;
  await liveShop.updateComplete;
  return {findings: await examineCart(liveShop, {settleMs: 30, variants: {plain: 'mug', soldOut: 'candle'}}), shop};
}

const toMend = (findings: readonly Finding[]) => findings.filter(({verdict}) => verdict === 'mend').map(({check}) => check);

describe('examineCart', () => {
  it('finds nothing to mend in a shop that does it right, and leaves the cart as it was', async () => {
    const {findings, shop} = await examine([]);
    expect(toMend(findings)).to.deep.equal([]);
    expect(findings.filter(({verdict}) => verdict === 'not-run')).to.deep.equal([]);
    expect([...shop.cart]).to.deep.equal([]);
  });

  const faults: readonly Fault[] = ['double-tap', 'out-of-stock', 'clamp', 'unknown-goods', 'remove', 'currency', 'cart-state'];
  for (const fault of faults) {
    it(`names the planted fault ${fault}, with what to do`, async () => {
      const {findings} = await examine([fault]);
      const finding = findings.find(({check}) => check === fault);
      expect(finding?.verdict, finding?.found).to.equal('mend');
      expect(finding?.advice).to.be.a('string').that.is.not.empty;
    });
  }

  it('names a handler that answers too late', async () => {
    const {findings} = await examine(['timeout']);
    expect(toMend(findings)).to.include('timeout');
  });

  it('names five planted faults, all five and no other', async () => {
    const planted: readonly Fault[] = ['double-tap', 'out-of-stock', 'clamp', 'unknown-goods', 'currency'];
    const {findings} = await examine(planted);
    expect(toMend(findings)).to.have.members([...planted]);
  });

  it('says that nobody answers', async () => {
    const liveShop = await fixture<LiveShop>(html`
      <live-shop cart="none" .show=${exampleManifest({link: null, stream: null, products: [
        {id: 'mug', title: 'Mug', price: {amount: 1, currency: 'EUR', exponent: 2}, stock: {status: 'in-stock'}},
      ]})}></live-shop>
    `);
    const findings = await examineCart(liveShop, {settleMs: 10});
    expect(findings.find(({check}) => check === 'answer')?.verdict).to.equal('mend');
  });

  it('refuses an element without a show', async () => {
    const empty = await fixture(html`<live-shop></live-shop>`);
    let message = '';
    await examineCart(empty).catch((error: Error) => (message = error.message));
    expect(message).to.contain('no show open');
  });
});

describe('findingsTable', () => {
  it('is a table of one row for each finding, with text alone', () => {
    const bad: Finding = {check: 'clamp', verdict: 'mend', title: '<b>title</b>', found: '<img src=x>', advice: 'do'};
    const table = findingsTable([bad], {document});
    expect(table.tBodies[0]?.rows).to.have.lengthOf(1);
    expect(table.querySelector('b, img') === null).to.equal(true);
    expect(table.rows[1]?.dataset['verdict']).to.equal('mend');
    expect(table.rows[1]?.textContent).to.contain('<b>title</b>');
  });
});
