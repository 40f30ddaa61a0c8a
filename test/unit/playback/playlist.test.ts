import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readPlaylist} from '#src/playback/playlist.js';

const url = 'https://live.example.com/show.m3u8';

const needsFullBuild = (...lines: string[]) =>
  readPlaylist(['#EXTM3U', ...lines, '#EXT-X-STREAM-INF:BANDWIDTH=1', 'video.m3u8'].join('\n'), url)?.needsFullBuild;

describe('readPlaylist', () => {
  it('takes a plain stream for one that the light build plays', () => {
    assert.equal(needsFullBuild(), false);
    assert.equal(needsFullBuild('#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Main",DEFAULT=YES'), false);
    assert.equal(needsFullBuild('#EXT-X-MEDIA:TYPE=VIDEO,GROUP-ID="v",NAME="Side",URI="side.m3u8"'), false);
  });

  it('asks for the full build where the light one would be silent or without captions', () => {
    assert.equal(needsFullBuild('#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="Main",URI="audio.m3u8"'), true);
    assert.equal(needsFullBuild('#EXT-X-MEDIA:URI="audio.m3u8",GROUP-ID="a",NAME="Main",TYPE=AUDIO'), true);
    assert.equal(needsFullBuild('#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="English",URI="en.m3u8"'), true);
    assert.equal(needsFullBuild('#EXT-X-MEDIA:TYPE=CLOSED-CAPTIONS,GROUP-ID="c",NAME="CC",INSTREAM-ID="CC1"'), true);
  });

  it('is not fooled by a name that looks like an attribute', () => {
    assert.equal(needsFullBuild('#EXT-X-MEDIA:TYPE=AUDIO,GROUP-ID="a",NAME="x,URI=y"'), false);
    assert.equal(needsFullBuild('#EXT-X-MEDIA:NAME="x,TYPE=SUBTITLES",TYPE=VIDEO,GROUP-ID="v"'), false);
  });

  it('reads the lines of Windows and a byte order mark', () => {
    const text = '\ufeff#EXTM3U\r\n#EXT-X-MEDIA:TYPE=SUBTITLES,GROUP-ID="s",NAME="en",URI="en.m3u8"\r\n';
    assert.equal(readPlaylist(text, url)?.needsFullBuild, true);
  });

  it('takes nothing else for a playlist', () => {
    for (const text of ['', '<!doctype html>', '{"error": 404}', '\n#EXTM3U']) assert.equal(readPlaylist(text, url), undefined);
  });
});
