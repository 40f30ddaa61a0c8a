import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cueOf} from '#src/playback/cue-data.js';
import {createCues} from '#src/playback/cues.js';

describe('cueOf', () => {
  it('reads JSON, plain or percent-encoded, and leaves the rest as text', () => {
    assert.deepEqual(cueOf({id: 'a', text: '{"b":1}'}, 5), {id: 'a', dateMs: 5, data: {b: 1}});
    assert.deepEqual(cueOf({id: 'a', text: '%7B%22b%22%3A%22%E2%82%AC%22%7D'}, 5).data, {b: '€'});
    assert.equal(cueOf({id: 'a', text: '100% {'}, 5).data, '100% {');
  });

  it('gives one cue one id, whoever brings it', () => {
    const text = '{"id":"own","type":"product-pinned"}';
    assert.equal(cueOf({id: 'range', text}, 5).id, 'own');
    assert.equal(cueOf({text}, 7000).id, 'own');
    assert.equal(cueOf({text: 'x'}, 7000).id, cueOf({text: 'x'}, 7040).id);
    assert.notEqual(cueOf({text: 'x'}, 7000).id, cueOf({text: 'x'}, 17_000).id);
  });
});

describe('createCues', () => {
  it('tells each cue once, and late listeners what is known', async () => {
    const cues = createCues((seconds) => seconds * 1000);
    const early: string[] = [];
    const stop = cues.listen(({id, dateMs}) => early.push(`${id} ${dateMs}`));
    await cues.tell({id: 'a', dateMs: 5, text: '1'});
    await cues.tell({id: 'a', dateMs: 5, text: '1'});
    await cues.tell({id: 'b', seconds: 2, text: '2'});
    await cues.tell({seconds: 3, text: 'what another player is told'});
    stop();
    await cues.tell({id: 'c', dateMs: 7, text: '3'});
    assert.deepEqual(early, ['a 5', 'b 2000']);
    const late: string[] = [];
    cues.listen(({id}) => late.push(id));
    assert.deepEqual(late, ['a', 'b', 'c']);
  });

  it('leaves out what has no date, and forgets another stream', async () => {
    const cues = createCues(() => undefined);
    const told: string[] = [];
    cues.listen(({id}) => told.push(id));
    await cues.tell({id: 'a', seconds: 2, text: '1'});
    await cues.tell({id: 'b', dateMs: 2, text: '1'});
    cues.clear();
    await cues.tell({id: 'b', dateMs: 2, text: '1'});
    assert.deepEqual(told, ['b', 'b']);
  });
});
