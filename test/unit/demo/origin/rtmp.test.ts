import assert from 'node:assert/strict';
import {tmpdir} from 'node:os';
import {describe, it} from 'node:test';
import {startRtmp} from '../../../../demo/origin/rtmp.js';

describe('startRtmp', () => {
  it('says what to install where there is no ffmpeg', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '';
    try {
      await assert.rejects(startRtmp({port: 1935, directory: tmpdir(), signal: AbortSignal.abort()}), /Install it .*apt install ffmpeg/);
    } finally {
      process.env['PATH'] = path;
    }
  });
});
