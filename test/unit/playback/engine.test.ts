import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {planEngine} from '#src/playback/engine.js';

describe('planEngine', () => {
  it('plays natively where that tells programme dates, at no download and an even rate', () => {
    const plan = {kind: 'native', catchUpRate: 1};
    assert.deepEqual(planEngine({mediaSource: true, nativeHls: true, nativeDates: true, webKit: true}), plan);
    assert.deepEqual(planEngine({mediaSource: false, nativeHls: true, nativeDates: true, webKit: true}), plan);
  });

  it('prefers Media Source Extensions to native HLS without dates', () => {
    assert.equal(planEngine({mediaSource: true, nativeHls: true, nativeDates: false, webKit: false})?.kind, 'hls');
    assert.equal(planEngine({mediaSource: true, nativeHls: false, nativeDates: false, webKit: false})?.kind, 'hls');
  });

  it('takes what there is, or nothing', () => {
    assert.equal(planEngine({mediaSource: false, nativeHls: true, nativeDates: false, webKit: false})?.kind, 'native');
    assert.equal(planEngine({mediaSource: false, nativeHls: false, nativeDates: false, webKit: false}), undefined);
  });

  it('leaves the rate alone in WebKit, whatever plays there', () => {
    assert.deepEqual(planEngine({mediaSource: true, nativeHls: true, nativeDates: false, webKit: true}), {kind: 'hls', catchUpRate: 1});
    assert.ok((planEngine({mediaSource: true, nativeHls: false, nativeDates: false, webKit: false})?.catchUpRate ?? 0) > 1);
  });
});
