import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {atom} from '#src/atom/atom.js';

describe('atom', () => {
  it('tells each listener the new value and the one before', () => {
    const count = atom(1);
    const heard: unknown[] = [];
    count.listen((value, previous) => heard.push([value, previous]));
    count.set(2);
    assert.deepEqual(heard, [[2, 1]]);
    assert.equal(count.get(), 2);
  });

  it('tells nobody of the same value again', () => {
    const value = atom(NaN);
    value.listen(() => assert.fail('nothing has changed'));
    value.set(NaN);
  });

  it('is followed until the stop, by each listener of its own', () => {
    const count = atom(0);
    let heard = 0;
    const listener = () => (heard += 1);
    const [first, second] = [count.listen(listener), count.listen(listener)];
    count.set(1);
    first();
    first();
    count.set(2);
    second();
    count.set(3);
    assert.equal(heard, 3);
  });

  it('does not call a listener that another one has just stopped', () => {
    const count = atom(0);
    count.listen(() => stop());
    const stop = count.listen(() => assert.fail('was stopped'));
    count.set(1);
  });

  it('leaves everybody with the newest value when a listener sets another', () => {
    const count = atom(0);
    let last = 0;
    count.listen((value) => {
      if (value === 1) count.set(2);
    });
    count.listen((value) => (last = value));
    count.set(1);
    assert.equal(last, 2);
  });
});
