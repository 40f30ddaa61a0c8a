import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {streamUrls} from '#src/playback/stream-urls.js';

describe('streamUrls', () => {
  it('goes to the second address after three failed attempts, and back after three more', () => {
    const urls = streamUrls('a', 'b');
    const tried = Array.from({length: 9}, () => (urls.failed() ? `to ${urls.current()}` : urls.current()));
    assert.deepEqual(tried, ['a', 'a', 'to b', 'b', 'b', 'to a', 'a', 'a', 'to b']);
  });

  it('counts anew once an address works', () => {
    const urls = streamUrls('a', 'b');
    urls.failed();
    urls.failed();
    urls.worked();
    assert.equal(urls.failed(), false);
    assert.equal(urls.current(), 'a');
  });

  it('gives up when there is no hope for either', () => {
    const urls = streamUrls('a', 'b');
    assert.equal(urls.giveUp(), true);
    assert.equal(urls.current(), 'b');
    assert.equal(urls.giveUp(), false);
  });

  it('stays where there is only one', () => {
    for (const urls of [streamUrls('a', undefined), streamUrls('a', 'a')]) {
      assert.deepEqual([urls.failed(), urls.failed(), urls.failed(), urls.turn(), urls.giveUp()], [false, false, false, false, false]);
      assert.equal(urls.current(), 'a');
    }
  });
});
