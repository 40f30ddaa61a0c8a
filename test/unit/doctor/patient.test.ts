import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {atom} from '#src/atom/atom.js';
import type {BuyState, CartState} from '#src/cart/cart.js';
import {examinable} from '#src/doctor/patient.js';

function patientWith(state: CartState) {
  const cart = {
    state: atom(state),
    buying: atom<ReadonlyMap<string, BuyState>>(new Map()),
    request: async () => ({status: 'added'}) as const,
    close: () => undefined,
  };
  return examinable({cart}, {settleMs: 1, nowMs: () => 0});
}

describe('the patient of the cart doctor', () => {
  it('has the units of a variant that the shop knows by its number and the show by its global id', () => {
    const patient = patientWith({lines: [{variantId: '4711', quantity: 2}, {variantId: '4712', quantity: 1}]});
    assert.equal(patient.units('gid://shopify/ProductVariant/4711'), 2);
    assert.equal(patient.units('gid://shopify/ProductVariant/1'), 0);
  });

  it('goes by the count where no lines are told, and knows nothing where nothing is', () => {
    assert.equal(patientWith({count: 3}).units('mug'), 3);
    assert.equal(patientWith({}).units('mug'), undefined);
  });
});
