import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sameId} from '#src/cart/same-id.js';

describe('sameId', () => {
  it('knows a global id by the number that it ends in', () => {
    assert.ok(sameId('gid://shopify/ProductVariant/4711', '4711'));
    assert.ok(sameId('4711', 'gid://shopify/ProductVariant/4711?key=a'));
    assert.ok(sameId('mug', 'mug'));
  });

  it('tells all others apart, and takes nothing for no id', () => {
    assert.equal(sameId('gid://shopify/ProductVariant/4711', '711'), false);
    assert.equal(sameId('mug', 'mug-1'), false);
    assert.equal(sameId(undefined, undefined), false);
  });
});
