import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {troubleOfCsp} from '#src/playback/csp.js';

const stream = 'https://live.example.com/shows/spring/index.m3u8';

describe('troubleOfCsp', () => {
  it('names the directive that stops the video, and what to allow in it', () => {
    assert.match(troubleOfCsp({directive: 'media-src', uri: 'blob'}, stream)?.message ?? '', /allow blob: in media-src/);
    const request = troubleOfCsp({directive: 'connect-src', uri: 'https://live.example.com/shows/spring/video.m3u8'}, stream);
    assert.match(request?.message ?? '', /allow https:\/\/live\.example\.com in connect-src/);
  });

  it('is not concerned by what the policy stops elsewhere in the page', () => {
    assert.equal(troubleOfCsp({directive: 'img-src', uri: 'blob'}, stream), undefined);
    assert.equal(troubleOfCsp({directive: 'media-src', uri: 'https://ads.example.com/a.mp4'}, stream), undefined);
    assert.equal(troubleOfCsp({directive: 'connect-src', uri: 'https://live.example.com.evil.example/x'}, stream), undefined);
  });
});
