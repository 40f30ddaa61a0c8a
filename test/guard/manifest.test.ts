import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {describe, it} from 'node:test';

describe('custom-elements.json', () => {
  it('says what the source says (`npm run manifest` writes it anew)', () => {
    const folder = mkdtempSync(join(tmpdir(), 'live-shop-manifest-'));
    try {
      const flags = ['analyze', '--config', 'custom-elements-manifest.config.mjs', '--outdir', relative('.', folder)];
      const {status, stderr} = spawnSync('npx', ['--no-install', 'cem', ...flags], {encoding: 'utf8'});
      assert.equal(status, 0, stderr);
      const fresh: unknown = JSON.parse(readFileSync(join(folder, 'custom-elements.json'), 'utf8'));
      const kept: unknown = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
      assert.deepEqual(kept, fresh);
    } finally {
      rmSync(folder, {recursive: true, force: true});
    }
  });
});
