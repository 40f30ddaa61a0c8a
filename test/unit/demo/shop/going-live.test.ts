import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {act, parse, parseManifest} from '@live-shop/sdk/protocol';
import {help} from '../../../../demo/options.js';
import {packageRoot} from '../../../../demo/package-root.js';

const text = readFileSync(new URL('docs/going-live.md', packageRoot), 'utf8');

describe('docs/going-live.md', () => {
  it('shows a manifest and actions that the show server takes', () => {
    const [, manifest = ''] = /```json\n(.*?)```/s.exec(text) ?? [];
    const read = parseManifest(JSON.parse(manifest));
    assert.ok(read.ok, JSON.stringify(read));
    const actions = [...text.matchAll(/^act '(.*)'$/gm)].map(([, json = '']) => JSON.parse(json) as unknown);
    assert.equal(actions.length, 4);
    for (const input of actions) assert.ok(parse(act, input).ok, JSON.stringify(input));
  });

  it('names every option of the demo, and no other', () => {
    const told = [...text.matchAll(/^\| `--([\w-]+)/gm)].map(([, name]) => name);
    const known = [...help.matchAll(/^  --([\w-]+)/gm)].map(([, name]) => name).filter((name) => name !== 'help');
    assert.deepEqual(told, known);
  });
});
