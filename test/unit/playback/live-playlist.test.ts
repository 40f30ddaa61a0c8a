import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {blockedMs, isFrozen} from '#src/playback/live-playlist.js';

const playlist = {live: true, misses: 0, age: 0, targetduration: 2};

describe('isFrozen', () => {
  it('needs several reloads without anything new, and twice the time in which something must come', () => {
    assert.equal(isFrozen({...playlist, misses: 3, age: 4.1}), true);
    assert.equal(isFrozen({...playlist, misses: 2, age: 10}), false);
    // A playlist with parts is reloaded several times a second.
    assert.equal(isFrozen({...playlist, misses: 9, age: 1}), false);
    assert.equal(isFrozen({...playlist, live: false, misses: 9, age: 99}), false);
  });
});

describe('blockedMs', () => {
  it('waits for a server that holds playlists back, as long as that may', () => {
    assert.equal(blockedMs({canBlockReload: true, targetduration: 4}), 12_000);
    assert.equal(blockedMs({canBlockReload: false, targetduration: 4}), 0);
  });
});
