import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {FaultServer} from './fault-server.js';
import {OpenLink} from './open-link.js';

// In a file, and so in a process, of its own: it counts what keeps the process awake.
describe('a closed link', () => {
  it('leaves no timer, socket or listener behind', async () => {
    const server = await new FaultServer().start();
    const closing = new AbortController();
    const page = new OpenLink({url: server.url, signal: closing.signal, timing: {reactMs: 60_000}});
    await page.live();
    page.link.react('heart');
    server.faults.post = () => 'silence';
    const posted = page.link.post('too late');
    closing.abort();
    assert.equal((await posted).ok, false);
    assert.equal(page.asleep, true);
    await server.emptied();
    await server.stop();
    assert.deepEqual(await resources(), []);
  });

  it('leaves none behind when it is closed while it waits for its next attempt', async () => {
    const server = await new FaultServer().start();
    const page = new OpenLink({url: server.url, timing: {firstRetryMs: 60_000}});
    await page.live();
    await server.stop();
    await page.until(() => page.link.state.get().retryInMs !== undefined);
    page.link.close();
    assert.deepEqual(await resources(), []);
    assert.equal(page.link.state.get().status, 'closed');
  });

  it('stays closed, whatever is asked of it', async () => {
    const page = new OpenLink({url: 'http://127.0.0.1:1'});
    page.link.close();
    assert.equal((await page.link.post('later')).ok, false);
    assert.equal((await page.link.act({type: 'end-show'})).ok, false);
    page.link.react('heart');
    page.link.reconnect();
    page.wake();
    page.link.close();
    assert.deepEqual(page.states.map(({status}) => status), ['connecting', 'closed']);
  });
});

/** What keeps this process awake: sockets close over a few turns of the event loop, and far sooner than any timer. */
async function resources(): Promise<readonly string[]> {
  const until = performance.now() + 1_000;
  for (;;) {
    const names = process.getActiveResourcesInfo().filter((name) => name === 'Timeout' || name.startsWith('TCP'));
    if (names.length === 0 || performance.now() > until) return names;
    await new Promise((resolve) => setImmediate(resolve));
  }
}
