import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sourceFiles} from './source-files.js';

describe('the files of src', () => {
  const files = sourceFiles();
  const lengths = files.map(({path, code}) => ({path, lines: code.trimEnd().split('\n').length}));
  const sorted = lengths.map(({lines}) => lines).sort((a, b) => a - b);
  const quantile = (share: number) => sorted[Math.floor((sorted.length - 1) * share)] ?? Infinity;

  it('are short: half within 80 lines, nine in ten under 200, none over 300', () => {
    assert.ok(files.length > 100, `read ${files.length} files`);
    assert.ok(quantile(0.5) <= 80, `median ${quantile(0.5)}`);
    assert.ok(quantile(0.9) < 200, `nine in ten within ${quantile(0.9)}`);
    assert.deepEqual(lengths.filter(({lines}) => lines > 300), []);
  });

  it('are named after what they are, not after nothing in particular', () => {
    const vague = /(^|[/.-])(utils?|helpers?|managers?|common|misc|shared|constants|types)([/.-]|$)/;
    assert.deepEqual(files.map(({path}) => path).filter((path) => vague.test(path)), []);
    assert.match('elements/chat/chat-helpers.ts', vague);
  });
});
