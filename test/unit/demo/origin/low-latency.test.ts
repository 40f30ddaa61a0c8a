import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {epoch, readPlaylist, serveOrigin} from './serving.js';
import type {Serving} from './serving.js';

describe('lowLatencyPlaylist', () => {
  let show: Serving;
  const text = async (path: string): Promise<string> => (await fetch(`${show.base}/live/${path}`)).text();
  const bytes = async (path: string): Promise<Buffer> => Buffer.from(await (await fetch(`${show.base}/live/${path}`)).arrayBuffer());

  beforeEach(async () => {
    show = await serveOrigin();
    show.at = epoch + 2 * show.origin.clip.durationMs + 10_400;
  });
  afterEach(() => show.stop());

  it('names whole segments of four parts, the parts at the live edge, and the next part', async () => {
    const playlist = await text('parts.m3u8');
    assert.match(playlist, /#EXT-X-TARGETDURATION:4\n/);
    assert.match(playlist, /#EXT-X-SERVER-CONTROL:CAN-BLOCK-RELOAD=YES,PART-HOLD-BACK=3\.000\n/);
    const entries = readPlaylist(playlist);
    const last = entries.at(-1);
    assert.equal(last?.durationMs, 4000);
    assert.equal((last?.programDate ?? 0) + 4000, epoch + 2 * show.origin.clip.durationMs + 8000);
    const parts = [...playlist.matchAll(/#EXT-X-PART:DURATION=1\.000,INDEPENDENT=YES,URI="video\/(\d+)\.m4s"/g)].map(([, number]) => Number(number));
    const hint = Number(/#EXT-X-PRELOAD-HINT:TYPE=PART,URI="video\/(\d+)\.m4s"\n$/.exec(playlist)?.[1]);
    assert.equal(parts.at(-1), hint - 1);
    assert.equal(parts.length, 3 * 4 + 2, 'three whole segments and what there is of the next');
  });

  it('serves a segment as its parts in a row, and no part before its time', async () => {
    const entry = readPlaylist(await text('parts.m3u8')).at(-1);
    const parts = await Promise.all([0, 1, 2, 3].map((part) => bytes(`video/${(entry?.sequence ?? 0) * 4 + part}.m4s`)));
    assert.deepEqual(await bytes(entry?.uri ?? ''), Buffer.concat(parts));
    const next = (entry?.sequence ?? 0) + 1;
    assert.equal((await fetch(`${show.base}/live/whole/${next}.m4s`)).status, 404);
  });

  it('marks each loop of the clip once, whatever has left the window', async () => {
    const seen = new Map<number, number>();
    for (let step = 0; step < 80; step++, show.at += 1000) {
      for (const {sequence, discontinuity} of readPlaylist(await text('parts.m3u8'))) {
        assert.equal(seen.get(sequence) ?? discontinuity, discontinuity, `segment ${sequence}`);
        seen.set(sequence, discontinuity);
      }
    }
    assert.ok(new Set(seen.values()).size >= 2);
  });

  it('holds a reload back until the part that it asks for is there', async () => {
    const entries = readPlaylist(await text('parts.m3u8'));
    const msn = (entries.at(-1)?.sequence ?? 0) + 1;
    const sentAt = performance.now();
    const early = fetch(`${show.base}/live/parts.m3u8?_HLS_msn=${msn}&_HLS_part=2`);
    const there = await fetch(`${show.base}/live/parts.m3u8?_HLS_msn=${msn}&_HLS_part=1`);
    assert.ok(performance.now() - sentAt < 400 && there.ok);
    await early;
    // Part 2 ends 0.6 s from now, by the clock of the show.
    assert.ok(performance.now() - sentAt >= 590);
  });
});
