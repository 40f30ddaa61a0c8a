import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {EngineReceiver} from '#src/playback/engine.js';
import {createRelay} from '#src/playback/relay.js';

function listener(): {heard: unknown[]; receiver: EngineReceiver} {
  const heard: unknown[] = [];
  const note = (name: string) => (value?: unknown) => void heard.push(value === undefined ? name : [name, value]);
  return {
    heard,
    receiver: {
      opened: note('opened'),
      advanced: note('advanced'),
      progressed: note('progressed'),
      captionsLost: note('captionsLost'),
      renditionsChanged: note('renditionsChanged'),
      cued: note('cued'),
      troubled: note('troubled'),
    },
  };
}

describe('createRelay', () => {
  it('tells a late listener all that came before, in its order and once, then the rest at once', () => {
    const relay = createRelay();
    const trouble = {kind: 'unreachable', url: 'x', message: 'gone'} as const;
    relay.receiver.renditionsChanged();
    relay.receiver.opened(true);
    relay.receiver.advanced();
    relay.receiver.troubled(trouble);
    const {heard, receiver} = listener();
    relay.pass(receiver);
    const before = ['renditionsChanged', ['opened', true], 'advanced', ['troubled', trouble]];
    assert.deepEqual(heard, before);
    relay.receiver.progressed();
    relay.receiver.captionsLost();
    assert.deepEqual(heard, [...before, 'progressed', 'captionsLost']);
  });
});
