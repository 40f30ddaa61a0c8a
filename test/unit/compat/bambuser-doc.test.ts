import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {before, describe, it} from 'node:test';
import {connectBambuser, installBambuser, type BambuserPlayer, type PlayerEvents} from '@live-shop/sdk/compat/bambuser';
import {carriedEvents, EVENT, silentEvents, silentMethods} from '#src/compat/bambuser/player-names.js';

/** Compiles as a page in TypeScript would write it: the listeners of an event are known by its name. */
export function integrate(player: BambuserPlayer): void {
  player.configure({currency: 'EUR', locale: 'de-DE', buttons: {dismiss: player.BUTTON.MINIMIZE}});
  player.on(player.EVENT.ADD_TO_CART, ({sku, quantity}, callback) => callback(sku.length > 0 && quantity === 1));
  player.on(player.EVENT.UPDATE_ITEM_IN_CART, ({quantity, previousQuantity}, callback) =>
    callback({success: quantity > previousQuantity, reason: 'custom-error', message: 'Too few'}));
  player.updateProduct('mug', (factory) => factory.product((p) => p.name('Mug').variations((v) => [v().sku('mug')])));
  // @ts-expect-error An item has no price.
  player.on(player.EVENT.ADD_TO_CART, ({price}) => price);
}

describe('docs/bambuser.md', () => {
  let carried = '';
  let notCarried = '';

  before(async () => {
    const doc = await readFile(new URL('../../../../docs/bambuser.md', import.meta.url), 'utf8');
    [carried = '', notCarried = ''] = doc.split('## What is not carried over');
  });

  it('names every event and method that has no effect, and every event that comes', () => {
    for (const name of [...silentEvents, ...silentMethods]) assert.match(notCarried, new RegExp(`\`${name}\``), name);
    for (const name of carriedEvents) assert.match(carried, new RegExp(`\`${name}\``), name);
  });

  it('is true to the types: an event that comes has its payload', () => {
    const payloads: {readonly [E in keyof PlayerEvents]: (typeof carriedEvents)[number]} = EVENT;
    assert.deepEqual(Object.keys(payloads).sort(), [...carriedEvents, ...silentEvents].sort());
  });

  it('can be imported where there is no page', () => {
    assert.equal(typeof connectBambuser, 'function');
    assert.equal(typeof installBambuser, 'function');
  });
});
