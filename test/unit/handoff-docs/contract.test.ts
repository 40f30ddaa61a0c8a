import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {parseCartState} from '#src/cart/cart-state.js';
import {readAnswer} from '#src/cart/outcome.js';
import {codeOf, openHandoffPage} from '../../support/shops/handoff-page.js';
import {allSettled, openCart, wishFor} from '../cart/cart-fixture.js';

const root = new URL('../../../../', import.meta.url);

const doc = await readFile(new URL('docs/cart-handoff.md', root), 'utf8');

/** The part of the document from one heading to the next. */
function section(heading: string): string {
  const text = doc.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0];
  assert.ok(text, `there is a section "${heading}"`);
  return text;
}

/** The first column of the table that begins with this head. */
function names(table: string, head: string): readonly string[] {
  const rows = table.split(`\n| ${head} |`)[1]?.split('\n\n')[0]?.split('\n').slice(2) ?? [];
  return rows.flatMap((row) => [...(row.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name));
}

/** The members of a union of strings in the source. */
async function members(type: string): Promise<readonly string[]> {
  const source = await readFile(new URL('src/cart/cart.ts', root), 'utf8');
  const union = source.split(`export type ${type} =`)[1]?.split(';')[0] ?? '';
  return [...union.matchAll(/'([a-z-]+)'/g)].map(([, name = '']) => name);
}

describe('docs/cart-handoff.md', () => {
  it('answers in two lines', async () => {
    const applied: unknown[][] = [];
    const myCart = {apply: async (...args: unknown[]) => void applied.push(args)};
    const document = new EventTarget();
    new Function('document', 'myCart', await codeOf('two lines'))(document, myCart);
    const {cart} = openCart({target: document});
    assert.deepEqual(await cart.request(wishFor('mug')), {status: 'added'});
    cart.close();
    assert.deepEqual(applied.map(([action, lines]) => [action, lines]), [['add', wishFor('mug').lines]]);
  });

  it('names every action and every reason, and no other', async () => {
    const actions = names(section('The request'), 'action');
    assert.deepEqual([...actions].sort(), [...(await members('CartAction'))].sort());
    const reasons = names(section('What to answer'), 'reason');
    assert.deepEqual([...reasons].sort(), [...(await members('CartReason'))].sort());
    for (const reason of reasons) {
      assert.equal(readAnswer({status: 'rejected', reason}).complaint, undefined, reason);
    }
  });

  it('names every status that can be answered', () => {
    const samples = {
      added: {},
      partial: {added: 1, reason: 'insufficient-stock', available: 2},
      rejected: {reason: 'price-changed', available: 2, price: {amount: 1, currency: 'EUR', exponent: 2}},
      reserved: {code: 'K-42', expiresAt: 1_795_000_000_000},
      failed: {cause: 'network', retryable: true},
      'handed-off': {},
      unhandled: {},
    };
    const answers = section('What to answer');
    for (const [status, fields] of Object.entries(samples)) {
      const [, written = ''] = new RegExp(`\\{status: '${status}'([^}]*)\\}`).exec(answers) ?? [];
      assert.deepEqual([...written.matchAll(/\w+/g)].map(([name]) => name), Object.keys(fields), status);
      assert.deepEqual(readAnswer({status, ...fields}), {outcome: {status, ...fields}});
    }
  });

  it('shows a cart that the element can read, field by field', () => {
    const literal = section('What is in the cart').split('.cart = ')[1]?.split(';\n```')[0] ?? '';
    const cart: unknown = new Function(`return ${literal}`)();
    assert.deepEqual(parseCartState(cart), {ok: true, value: cart});
  });

  it('does not show what it asked for earlier over what it asked for later', async () => {
    const frame = await codeOf('cart frame');
    // The first read is answered when the third begins, which itself is never answered.
    const page = openHandoffPage(`${frame}
      let reads = 0, answerFirst;
      connectCart({
        read() {
          reads += 1;
          if (reads === 3) answerFirst({count: 1, lines: []});
          return reads === 2 ? {count: 2, lines: []} : new Promise((resolve) => (answerFirst = resolve));
        },
      });
    `);
    page.comeBack();
    await allSettled();
    assert.equal(page.told.count, 2);
    page.comeBack();
    await allSettled();
    assert.equal(page.told.count, 2);
    page.cart.close();
  });

  it('sells on when the cart has something that cannot be shown', async () => {
    const shop = `connectCart({
      read: () => ({count: held, lines: [{variantId: 'mug', quantity: held, image: 'file:///mug.jpg'}]}),
      add: () => void (held += 1),
    });`;
    const page = openHandoffPage(`${await codeOf('cart frame')}\nlet held = 0;\n${shop}`);
    assert.deepEqual(await page.cart.request(wishFor('mug')), {status: 'added'});
    page.cart.close();
    assert.match(String(page.errors[0]), /lines\[0\]\.image/);
  });

  it('leads to headings that are there', () => {
    const slug = (title: string) => title.toLowerCase().replace(/[^a-z\d -]/g, '').replaceAll(' ', '-');
    const headings = new Set([...doc.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) => slug(title)));
    const links = [...doc.matchAll(/\]\(#([^)]+)\)/g)].map(([, link = '']) => link);
    assert.ok(links.length > 8);
    assert.deepEqual(links.filter((link) => !headings.has(link)), []);
  });
});
