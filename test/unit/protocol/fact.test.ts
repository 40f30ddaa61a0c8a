import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {clockOf, facts, joinAnswer, parse, parseFact, seqAnswer, welcome} from '@live-shop/sdk/protocol';

const stamp = {seq: 1, at: 5};

describe('parseFact', () => {
  it('reads a fact of a kind from the future as unknown, so that the sequence goes on', () => {
    assert.deepEqual(parseFact({...stamp, type: 'poll-opened', question: '?'}), {ok: true, value: {...stamp, type: 'unknown'}});
    assert.equal(clockOf('unknown'), undefined);
  });

  it('does not take a name of Object.prototype for a kind', () => {
    for (const type of ['constructor', '__proto__', 'toString']) {
      assert.deepEqual(parseFact({...stamp, type}), {ok: true, value: {...stamp, type: 'unknown'}});
    }
  });

  it('says which field of a known kind is wrong', () => {
    assert.deepEqual(parseFact({...stamp, type: 'product-pinned', productId: 'mug'}).ok, false);
    const result = parseFact({...stamp, type: 'message-posted', message: {id: 'm', author: {id: 'a', name: '', role: 'viewer'}, text: 'x'}});
    assert.equal(result.ok || result.path, 'message.author.name');
  });
});

describe('facts', () => {
  const run = (...stamps: readonly [seq: number, at: number][]): object => ({
    facts: stamps.map(([seq, at]) => ({seq, at, type: 'show-started'})),
  });

  it('takes a run without a gap', () => {
    assert.equal(parse(facts, run([4, 1], [5, 1], [6, 2])).ok, true);
  });

  it('refuses a gap, a repeat and a time that falls, and says where', () => {
    const path = (input: object) => {
      const result = parse(facts, input);
      return result.ok ? undefined : result.path;
    };
    assert.equal(path(run([4, 1], [6, 1])), 'facts[1].seq');
    assert.equal(path(run([4, 1], [4, 1])), 'facts[1].seq');
    assert.equal(path(run([4, 5], [5, 4])), 'facts[1].at');
  });
});

describe('welcome', () => {
  const answer = {ok: true, now: 1, viewer: {id: 'v', role: 'viewer', token: 't'}, head: 9, viewers: 1};
  const selection = [{seq: 2, at: 1, type: 'show-started'}, {seq: 9, at: 2, type: 'show-ended'}];

  it('takes a selection with gaps only where it replaces what the client holds', () => {
    assert.equal(parse(welcome, {...answer, reset: true, facts: selection}).ok, true);
    assert.equal(parse(welcome, {...answer, reset: false, facts: selection}).ok, false);
  });

  it('takes a refusal of a code from the future for `invalid`', () => {
    const read = parse(seqAnswer, {ok: false, code: 'banned', message: 'Not today.'});
    assert.deepEqual(read, {ok: true, value: {ok: false, code: 'invalid', message: 'Not today.'}});
  });

  it('is told from a refusal by `ok`', () => {
    const refusal = {ok: false, code: 'unknown-show', message: 'No show "x".'};
    assert.deepEqual(parse(joinAnswer, refusal), {ok: true, value: refusal});
    assert.equal(parse(joinAnswer, {ok: 1}).ok, false);
  });
});
