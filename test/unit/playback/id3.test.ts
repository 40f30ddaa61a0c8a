import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {textsOfId3} from '#src/playback/id3.js';

const synchsafe = (size: number) => [size >> 21, (size >> 14) & 127, (size >> 7) & 127, size & 127];
const plain = (size: number) => [0, size >> 16, (size >> 8) & 255, size & 255];
const letters = (text: string) => [...new TextEncoder().encode(text)];

const frame = (id: string, body: readonly number[], version: number) => [
  ...letters(id), ...(version === 4 ? synchsafe(body.length) : plain(body.length)), 0, 0, ...body,
];
const tag = (version: number, ...frames: readonly (readonly number[])[]) => {
  const body = frames.flat();
  return new Uint8Array([...letters('ID3'), version, 0, 0, ...synchsafe(body.length), ...body]);
};
const utf16 = (text: string) => [...text].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]);

describe('textsOfId3', () => {
  it('reads the values of all TXXX frames, among others', () => {
    const long = JSON.stringify({type: 'product-pinned', productId: 'm'.repeat(200)});
    const bytes = tag(
      4,
      frame('TIT2', [3, ...letters('title')], 4),
      frame('TXXX', [3, ...letters('live-shop\0{"a":"€"}')], 4),
      frame('TXXX', [0, ...letters('\0' + long)], 4),
    );
    assert.deepEqual(textsOfId3(bytes), ['{"a":"€"}', long]);
  });

  it('reads sizes of version 2.3, and UTF-16', () => {
    const long = 'x'.repeat(300);
    const bytes = tag(
      3,
      frame('TXXX', [3, ...letters(`d\0${long}`)], 3),
      frame('TXXX', [1, 0xff, 0xfe, ...utf16('d\0'), 0xff, 0xfe, ...utf16('{"b":2}\0')], 3),
    );
    assert.deepEqual(textsOfId3(bytes), [long, '{"b":2}']);
  });

  it('takes nothing from what is no tag, or is cut off', () => {
    assert.deepEqual(textsOfId3(new Uint8Array()), []);
    assert.deepEqual(textsOfId3(new Uint8Array(letters('no tag at all'))), []);
    const whole = tag(4, frame('TXXX', [3, ...letters('d\0value')], 4));
    for (let length = 0; length < whole.length; length++) assert.ok(textsOfId3(whole.subarray(0, length)).length <= 1);
    assert.deepEqual(textsOfId3(tag(4, new Array<number>(30).fill(0))), []);
  });
});
