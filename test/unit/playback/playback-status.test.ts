import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {initialPlayback} from '#src/playback/playback.js';
import {describeStatus, patchState, type PlaybackFacts} from '#src/playback/playback-status.js';
import type {Trouble} from '#src/playback/trouble.js';

const playing: PlaybackFacts = {loaded: true, wanted: true, shown: true, ended: false, starved: false};
const outage: Trouble = {kind: 'unreachable', message: 'No answer.', url: 'https://live.example.com/show.m3u8'};
const status = (facts: Partial<PlaybackFacts>) => describeStatus(initialPlayback, {...playing, ...facts}).status;

describe('describeStatus', () => {
  it('tells each status from the others', () => {
    assert.equal(status({}), 'playing');
    assert.equal(status({loaded: false}), 'idle');
    assert.equal(status({shown: false, starved: true}), 'loading');
    assert.equal(status({wanted: false}), 'paused');
    assert.equal(status({wanted: false, shown: false, starved: true}), 'paused');
    assert.equal(status({starved: true}), 'stalled');
    assert.equal(status({ended: true}), 'ended');
    assert.equal(status({failure: outage, starved: true}), 'failed');
  });

  it('says nothing of an outage as long as the buffer lasts', () => {
    assert.deepEqual(describeStatus(initialPlayback, {...playing, trouble: outage}), {status: 'playing', problem: undefined});
    assert.equal(status({trouble: outage, starved: true}), 'lost');
    assert.equal(status({trouble: outage, starved: true, shown: false}), 'lost');
  });

  it('stays lost until the outage is over, whatever crumbs come in', () => {
    const lost = {...initialPlayback, ...describeStatus(initialPlayback, {...playing, trouble: outage, starved: true})};
    assert.equal(describeStatus(lost, {...playing, trouble: outage}).status, 'lost');
    assert.deepEqual(describeStatus(lost, playing), {status: 'playing', problem: undefined});
  });

  it('tells one problem once, and again when it becomes another or final', () => {
    const facts = {...playing, trouble: outage, starved: true};
    const lost = {...initialPlayback, ...describeStatus(initialPlayback, facts)};
    const again = describeStatus(lost, {...facts, trouble: {...outage, message: 'Still no answer.'}});
    assert.equal(again.problem, lost.problem);
    const gone = describeStatus(lost, {...facts, trouble: {...outage, kind: 'not-found'}});
    assert.deepEqual(gone.problem, {code: 'stream-not-found', message: 'No answer.', fatal: false, url: outage.url});
    assert.equal(describeStatus(lost, {...facts, failure: outage}).problem?.fatal, true);
  });
});

describe('patchState', () => {
  it('gives the same object where nothing is new', () => {
    assert.equal(patchState(initialPlayback, {status: 'idle', latencyMs: undefined}), initialPlayback);
    const known = patchState(initialPlayback, {window: {startMs: 1, endMs: 2}, qualities: [{id: 'a', height: 1, bitrate: 2}]});
    assert.equal(patchState(known, {window: {startMs: 1, endMs: 2}, qualities: [{id: 'a', height: 1, bitrate: 2}]}), known);
    assert.notEqual(patchState(known, {window: {startMs: 1, endMs: 3}}), known);
    assert.deepEqual(patchState(initialPlayback, {muted: true}), {...initialPlayback, muted: true});
  });
});
