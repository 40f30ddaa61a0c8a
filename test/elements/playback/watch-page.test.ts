import {expect, waitUntil} from '@open-wc/testing';
import {watchPage} from '#src/playback/watch-page.js';

describe('watchPage', () => {
  let life: AbortController;
  let told: string[];
  let sleptMs: number;

  beforeEach(() => {
    life = new AbortController();
    told = [];
    sleptMs = 0;
    watchPage({
      returned: () => told.push('returned'),
      woke: () => told.push('woke'),
      blocked: () => told.push('blocked'),
      nowMs: () => performance.now() + sleptMs,
      signal: life.signal,
    });
  });
  afterEach(() => life.abort());

  it('tells that the machine has slept, first that it woke and then that the viewer is back', async function () {
    this.timeout(10_000);
    sleptMs = 60_000;
    await waitUntil(() => told.length > 0, 'a timer that is a minute late', {timeout: 8000});
    expect(told).to.deep.equal(['woke', 'returned']);
  });

  it('tells that the network is back, and nothing once it is stopped', () => {
    window.dispatchEvent(new Event('online'));
    expect(told).to.deep.equal(['woke', 'returned']);
    life.abort();
    window.dispatchEvent(new Event('online'));
    expect(told.length).to.equal(2);
  });
});
