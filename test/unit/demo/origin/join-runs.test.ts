import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {joinRuns} from '../../../../demo/origin/join-runs.js';

const written = (names: readonly string[]): string =>
  ['#EXTM3U', '#EXT-X-VERSION:7', '#EXT-X-MEDIA-SEQUENCE:4', '#EXT-X-MAP:URI="init-b-1.mp4"', '#EXT-X-DISCONTINUITY',
    ...names.flatMap((name) => ['#EXTINF:1.000000,', '#EXT-X-PROGRAM-DATE-TIME:2026-05-01T18:00:00.000+0000', name]), ''].join('\n');

describe('joinRuns', () => {
  it('gives the segments of each encoder their own initialisation segment, after a discontinuity', () => {
    const lines = joinRuns(written(['segment-a-0-000004.m4s', 'segment-a-0-000005.m4s', 'segment-b-1-000006.m4s'])).split('\n');
    assert.deepEqual(lines.filter((line) => /MAP|DISCONTINUITY|^segment/.test(line)), [
      '#EXT-X-DISCONTINUITY-SEQUENCE:0',
      '#EXT-X-MAP:URI="init-a-0.mp4"', 'segment-a-0-000004.m4s', 'segment-a-0-000005.m4s',
      '#EXT-X-DISCONTINUITY', '#EXT-X-MAP:URI="init-b-1.mp4"', 'segment-b-1-000006.m4s',
    ]);
  });

  it('counts the encoders whose segments have left the playlist', () => {
    assert.match(joinRuns(written(['segment-b-1-000006.m4s'])), /DISCONTINUITY-SEQUENCE:1\n#EXT-X-MAP:URI="init-b-1\.mp4"\n#EXTINF/);
  });

  it('leaves the playlists of others alone', () => {
    const other = written(['part1.ts']);
    assert.equal(joinRuns(other), other);
    assert.equal(joinRuns('#EXTM3U\n'), '#EXTM3U\n');
  });
});
