import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {lazy} from '#src/session/lazy.js';

const nobody = (): void => assert.fail('nothing has failed');

describe('lazy', () => {
  it('loads at the first use, once, and runs what was asked in the meantime in order', async () => {
    let loads = 0;
    const thing = lazy(async () => `loaded ${(loads += 1)}`, nobody);
    const done: string[] = [];
    assert.equal(thing.current, undefined);
    thing.use((it) => done.push(`a ${it}`));
    thing.use((it) => done.push(`b ${it}`));
    await thing.get();
    thing.use((it) => done.push(`c ${it}`));
    assert.deepEqual(done, ['a loaded 1', 'b loaded 1', 'c loaded 1']);
  });

  it('tells of a failure, and tries again at the next use', async () => {
    const failures: unknown[] = [];
    let online = false;
    const thing = lazy(async () => {
      if (!online) throw new Error('offline');
      return 'here';
    }, (error) => failures.push(error));
    await assert.rejects(thing.get(), /offline/);
    assert.equal(failures.length, 1);
    const done: string[] = [];
    thing.use((it) => done.push(`before ${it}`));
    await assert.rejects(thing.get(), /offline/);
    online = true;
    thing.use((it) => done.push(`after ${it}`));
    assert.equal(await thing.get(), 'here');
    assert.deepEqual(done, ['before here', 'after here'], 'what was asked for is not forgotten');
  });

  it('waits for the thing without asking for it', async () => {
    let loads = 0;
    const thing = lazy(async () => `loaded ${(loads += 1)}`, nobody);
    const done: string[] = [];
    thing.whenThere((it) => done.push(`a ${it}`));
    assert.equal(loads, 0);
    await thing.get();
    thing.whenThere((it) => done.push(`b ${it}`));
    assert.deepEqual(done, ['a loaded 1', 'b loaded 1']);
  });

  it('does nothing after the drop, and ends what comes later all the same', async () => {
    let arrive: (thing: string) => void = () => undefined;
    const thing = lazy(() => new Promise<string>((resolve) => (arrive = resolve)), nobody);
    const done: string[] = [];
    thing.use((it) => done.push(`used ${it}`));
    const asked = thing.get();
    thing.drop((it) => done.push(`ended ${it}`));
    arrive('late');
    await assert.rejects(asked, 'nobody is handed what has ended');
    assert.deepEqual(done, ['ended late']);
  });

  it('loads nothing after the drop', async () => {
    let loads = 0;
    const thing = lazy(async () => (loads += 1), nobody);
    thing.drop(() => assert.fail('there is nothing to end'));
    await assert.rejects(thing.get());
    assert.equal(loads, 0);
  });
});
