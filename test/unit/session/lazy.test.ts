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
    online = true;
    assert.equal(await thing.get(), 'here');
  });

  it('does nothing after the drop, and ends what comes later all the same', async () => {
    let arrive: (thing: string) => void = () => undefined;
    const thing = lazy(() => new Promise<string>((resolve) => (arrive = resolve)), nobody);
    const done: string[] = [];
    thing.use((it) => done.push(`used ${it}`));
    thing.drop((it) => done.push(`ended ${it}`));
    arrive('late');
    await thing.get();
    assert.deepEqual(done, ['ended late']);
  });
});
