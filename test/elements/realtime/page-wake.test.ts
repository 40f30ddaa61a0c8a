import {expect} from '@open-wc/testing';
import {pageWake} from '#src/realtime/page-wake.js';

describe('pageWake', () => {
  it('calls when the network or the viewer is back, until it is stopped', () => {
    let calls = 0;
    const stop = pageWake(() => calls++);
    window.dispatchEvent(new Event('online'));
    expect(calls).to.equal(1);
    document.dispatchEvent(new Event('visibilitychange'));
    expect(calls).to.equal(2);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: false}));
    expect(calls).to.equal(2);
    window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
    expect(calls).to.equal(3);
    stop();
    window.dispatchEvent(new Event('online'));
    document.dispatchEvent(new Event('visibilitychange'));
    expect(calls).to.equal(3);
  });
});
