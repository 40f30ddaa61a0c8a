import assert from 'node:assert/strict';
import {readFile, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {clipDirectory, epoch, readPlaylist, serveOrigin} from './serving.js';
import type {PlaylistEntry, Serving} from './serving.js';

describe('createOrigin', () => {
  let show: Serving;
  const get = (path: string, init?: RequestInit): Promise<Response> => fetch(`${show.base}/live/${path}`, init);
  const text = async (path: string): Promise<string> => (await get(path)).text();
  const loopMs = (): number => show.origin.clip.durationMs;

  beforeEach(async () => {
    show = await serveOrigin();
    show.at = epoch + 2 * loopMs() + 10_400;
  });
  afterEach(() => show.stop());

  it('leaves paths outside its prefix to others', async () => {
    assert.equal((await fetch(`${show.base}/live`)).status, 418);
    assert.equal((await fetch(`${show.base}/livestock/show.m3u8`)).status, 418);
    assert.equal((await get('nothing.m3u8')).status, 404);
    assert.equal((await get('video/../clip.json/x')).status, 404);
  });

  it('announces one variant with English captions, and the same without', async () => {
    const {clip} = show.origin;
    const full = await text('show.m3u8');
    assert.match(full, /TYPE=SUBTITLES,GROUP-ID="captions",NAME="English",LANGUAGE="en"/);
    assert.match(full, new RegExp(`CODECS="${clip.codecs}",RESOLUTION=${clip.width}x${clip.height},FRAME-RATE=25\\.000`));
    assert.match(full, /SUBTITLES="captions"\nvideo\.m3u8\n$/);
    assert.doesNotMatch(await text('plain.m3u8'), /SUBTITLES/);
  });

  it('shows a viewer who polls for two loops each segment once, in order, on an unbroken programme clock', async () => {
    const seen = new Map<number, PlaylistEntry>();
    const from = show.at;
    for (; show.at < from + 2 * loopMs(); show.at += 2700) {
      for (const entry of readPlaylist(await text('video.m3u8'))) {
        const known = seen.get(entry.sequence);
        if (known) assert.deepEqual(entry, known);
        seen.set(entry.sequence, entry);
      }
    }
    const entries = [...seen.values()];
    assert.ok(entries.length > 2 * show.origin.clip.segmentDurationsMs.length);
    entries.forEach((entry, i) => {
      const before = entries[i - 1];
      if (!before) return;
      assert.equal(entry.sequence, before.sequence + 1);
      assert.equal(entry.programDate, before.programDate + before.durationMs);
      assert.equal(entry.discontinuity - before.discontinuity, entry.sequence % show.origin.clip.segmentDurationsMs.length === 0 ? 1 : 0);
    });
  });

  it('ends its window at the last whole second and begins it a minute before', async () => {
    const entries = readPlaylist(await text('video.m3u8'));
    assert.equal(entries.length, 60);
    assert.equal(entries.at(-1)?.programDate, show.at - 400 - 1000);
  });

  it('marks playlists as fresh for no time and segments as lasting, and lets any page read both', async () => {
    const playlist = await get('video.m3u8');
    assert.equal(playlist.headers.get('content-type'), 'application/vnd.apple.mpegurl');
    assert.equal(playlist.headers.get('cache-control'), 'no-cache');
    assert.equal(playlist.headers.get('access-control-allow-origin'), '*');
    const segment = await get('video/130.m4s');
    assert.equal(segment.status, 200);
    assert.equal(segment.headers.get('content-type'), 'video/iso.segment');
    assert.match(segment.headers.get('cache-control') ?? '', /immutable/);
    assert.deepEqual(Buffer.from(await segment.arrayBuffer()), await readFile(join(clipDirectory, '002.m4s')));
    assert.equal((await get('init.mp4')).headers.get('content-type'), 'video/mp4');
  });

  it('has no segment from the future and none long gone', async () => {
    const newest = show.origin.clip.segmentDurationsMs.length * 2 + 9;
    assert.equal((await get(`video/${newest}.m4s`)).status, 200);
    assert.equal((await get(`video/${newest + 1}.m4s`)).status, 404);
    assert.equal((await get(`captions/${newest + 1}.vtt`)).status, 404);
    const oldest = readPlaylist(await text('video.m3u8'))[0]?.sequence ?? NaN;
    assert.equal((await get(`video/${oldest - 30}.m4s`)).status, 200, 'a player with an old playlist still gets it');
    assert.equal((await get(`video/${oldest - 70}.m4s`)).status, 404);
    assert.equal((await get('video/0130.m4s')).status, 404);
  });

  it('has no playlist before the first whole segment', async () => {
    show.at = epoch + 999;
    assert.equal((await get('video.m3u8')).status, 404);
    show.at = epoch + 1000;
    assert.equal(readPlaylist(await text('video.m3u8')).length, 1);
  });

  it('answers HEAD with the headers alone, OPTIONS for the preflight, and nothing else', async () => {
    const head = await get('video/130.m4s', {method: 'HEAD'});
    assert.equal(head.status, 200);
    assert.equal(Number(head.headers.get('content-length')), (await readFile(join(clipDirectory, '002.m4s'))).length);
    assert.equal((await head.arrayBuffer()).byteLength, 0);
    assert.equal((await get('video/130.m4s', {method: 'OPTIONS'})).status, 204);
    assert.equal((await get('video/130.m4s', {method: 'POST'})).status, 405);
  });

  it('serves byte ranges', async () => {
    const whole = await readFile(join(clipDirectory, '002.m4s'));
    const ask = (range: string): Promise<Response> => get('video/130.m4s', {headers: {range}});
    const middle = await ask('bytes=10-19');
    assert.equal(middle.status, 206);
    assert.equal(middle.headers.get('content-range'), `bytes 10-19/${whole.length}`);
    assert.deepEqual(Buffer.from(await middle.arrayBuffer()), whole.subarray(10, 20));
    assert.deepEqual(Buffer.from(await (await ask('bytes=-5')).arrayBuffer()), whole.subarray(-5));
    assert.deepEqual(Buffer.from(await (await ask(`bytes=${whole.length - 3}-`)).arrayBuffer()), whole.subarray(-3));
    assert.equal((await ask(`bytes=${whole.length}-`)).status, 416);
    assert.equal((await ask('bytes=5-2')).status, 200);
  });

  it('repeats a caption in every segment it spans, with the times of the media', async () => {
    const {lines, segmentDurationsMs} = show.origin.clip;
    const loop = segmentDurationsMs.length;
    const entries = readPlaylist(await text('captions.m3u8'));
    assert.deepEqual(entries.map(({sequence}) => sequence), readPlaylist(await text('video.m3u8')).map(({sequence}) => sequence));
    let shown = 0;
    for (const {sequence, uri} of entries) {
      const vtt = await text(uri);
      assert.ok(vtt.startsWith('WEBVTT\nX-TIMESTAMP-MAP=MPEGTS:0,LOCAL:00:00:00.000\n\n') || !vtt.includes('-->'));
      const from = (sequence % loop) * 1000;
      const due = lines.filter((line) => line.fromMs < from + 1000 && line.toMs > from);
      assert.equal(vtt.split('-->').length - 1, due.length);
      shown += due.length;
    }
    assert.ok(shown > lines.length);
  });

  it('fails as asked and heals', async () => {
    for (const kind of ['404', '503'] as const) {
      show.origin.outage(kind);
      assert.equal((await get('video.m3u8')).status, Number(kind));
      assert.equal((await get('video/130.m4s')).status, Number(kind));
    }
    show.origin.outage('refuse');
    await assert.rejects(get('video.m3u8'));
    show.origin.outage(null);
    assert.equal((await get('video.m3u8')).status, 200);
  });

  it('hangs until it is healed, then cuts what hung', async () => {
    show.origin.outage('hang');
    const settled = get('video.m3u8').then(() => 'answered', () => 'cut');
    await assert.rejects(get('show.m3u8', {signal: AbortSignal.timeout(150)}), {name: 'TimeoutError'});
    show.origin.outage(null);
    assert.equal(await settled, 'cut');
  });

  it('stands still when frozen, and afterwards goes on where it would have been', async () => {
    show.origin.outage('frozen');
    const before = await text('video.m3u8');
    show.at += 8000;
    assert.equal(await text('video.m3u8'), before);
    show.origin.outage(null);
    assert.equal(readPlaylist(await text('video.m3u8')).at(-1)?.programDate, show.at - 1400);
  });

  it('says when it is over, and stays as it was', async () => {
    assert.doesNotMatch(await text('video.m3u8'), /ENDLIST/);
    show.origin.end();
    const last = await text('video.m3u8');
    assert.match(last, /#EXT-X-ENDLIST\n$/);
    show.at += 3_600_000;
    assert.equal(await text('video.m3u8'), last);
    assert.equal((await get(readPlaylist(last)[0]?.uri ?? '')).status, 200);
  });

  it('has every file that its clip names, and each pin set is taken down again', async () => {
    const {clip} = show.origin;
    const names = new Set(await readdir(clipDirectory));
    clip.segmentDurationsMs.forEach((_, i) => assert.ok(names.has(`${String(i).padStart(3, '0')}.m4s`)));
    assert.equal(names.size, clip.segmentDurationsMs.length + 4);
    assert.deepEqual(clip.cues.filter(({pin}) => pin !== null).map(({pin}) => pin), ['mug', 'throw', 'lamp', 'tote', 'vase', 'candle']);
    clip.cues.forEach(({atMs, pin}, i) => {
      assert.ok(atMs < clip.durationMs && atMs > (clip.cues[i - 1]?.atMs ?? -1));
      assert.equal(pin === null, i % 2 === 1);
    });
  });
});
