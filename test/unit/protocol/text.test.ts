import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cleanMessage, cleanName, cleanText, MAX_MESSAGE_LENGTH} from '@live-shop/sdk/protocol';

describe('cleanText', () => {
  const cases: readonly [what: string, input: string, output: string][] = [
    ['leaves markup as the text that it is', '<img src=x onerror=alert(1)>', '<img src=x onerror=alert(1)>'],
    ['drops control characters', 'a\u0000b\u0007c\u009bd', 'abcd'],
    ['drops bidi overrides and isolates', 'abc\u202egnp.exe\u2066x\u2069', 'abcgnp.exex'],
    ['makes one line of many', 'a\r\n\n\tb', 'a b'],
    ['drops zero-width spaces and byte order marks', 'a\u200bb\ufeffc', 'abc'],
    ['leaves one space where something invisible stood between two', 'a \u200b b', 'a b'],
    ['keeps joined emoji whole', '👩‍👩‍👧 ❤️', '👩‍👩‍👧 ❤️'],
    ['keeps the joiners that Persian needs', 'می‌خواهم', 'می‌خواهم'],
    ['cuts stacks of combining marks', `Z${'\u0335'.repeat(40)}`, `Z${'\u0335'.repeat(4)}`],
    ['drops lone surrogates', 'a\ud800b', 'ab'],
    ['drops invisible tag characters', 'a\u{e0041}b', 'ab'],
    ['composes what is decomposed', 'e\u0301', 'é'],
  ];
  for (const [what, input, output] of cases) it(what, () => assert.equal(cleanText(input), output));
});

describe('cleanMessage', () => {
  it('counts code points, not UTF-16 units', () => {
    assert.equal(cleanMessage('😀'.repeat(MAX_MESSAGE_LENGTH)).ok, true);
    assert.equal(cleanMessage('😀'.repeat(MAX_MESSAGE_LENGTH + 1)).ok, false);
  });

  it('refuses what cannot be seen', () => {
    assert.equal(cleanMessage(' \u200b\u202e\n').ok, false);
    assert.equal(cleanName('\u0000').ok, false);
  });
});
