import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {savesData} from '#src/playback/data-saver.js';

describe('savesData', () => {
  it('hears the browser and the system, and neither where both are silent', () => {
    assert.equal(savesData({connection: undefined, prefersReducedData: false}), false);
    assert.equal(savesData({connection: {}, prefersReducedData: false}), false);
    assert.equal(savesData({connection: {saveData: true}, prefersReducedData: false}), true);
    assert.equal(savesData({connection: undefined, prefersReducedData: true}), true);
  });
});
