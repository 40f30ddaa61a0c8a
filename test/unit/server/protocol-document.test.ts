import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {dirname, join as joinPath} from 'node:path';
import {describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {
  act, bye, crowd, factRun, join, joinAnswer, logIndex, logPage, MAX_CHAPTER_LENGTH, MAX_MESSAGE_LENGTH, MAX_NAME_LENGTH,
  manifest, PAGE_FACTS, parse, post, reactionCounts, REFUSALS, seqAnswer, type Shape,
} from '@live-shop/sdk/protocol';
import * as limits from '#src/server/limits.js';
import type {Rate} from '#src/server/rate-limit.js';

const file = fileURLToPath(new URL('../../../../src/protocol/PROTOCOL.md', import.meta.url));
const document = await readFile(file, 'utf8');

const shapes: {readonly [kind: string]: Shape<unknown>} = {
  manifest, join, post, act, crowd, bye,
  facts: factRun(100),
  welcome: joinAnswer,
  react: reactionCounts,
  refusal: seqAnswer,
  page: logPage,
  index: logIndex,
};

describe('PROTOCOL.md', () => {
  it('shows examples that the parsers read', () => {
    const examples = [...document.matchAll(/```json (\w+)\n(.+?)```/gs)];
    const kinds = new Set(examples.map(([, kind]) => kind));
    assert.deepEqual([...kinds].sort(), Object.keys(shapes).sort());
    for (const [, kind = '', text = ''] of examples) {
      const shape = shapes[kind];
      assert.ok(shape);
      assert.deepEqual({kind, ...parse(shape, JSON.parse(text)), value: 0}, {kind, ok: true, value: 0});
    }
  });

  it('names every type, code and action', async () => {
    const source = (name: string) => readFile(joinPath(dirname(file), name), 'utf8');
    const sources = await Promise.all([source('fact.ts'), source('message.ts')]);
    const types = [...sources.join('\n').matchAll(/readonly type: '([a-z-]+)'/g)].map(([, type]) => type);
    assert.ok(types.length > 18);
    for (const name of [...types, ...REFUSALS]) {
      if (name !== 'unknown') assert.ok(document.includes(`\`${name}\``), name);
    }
  });

  it('gives the limits of the server', () => {
    const rate = ({burst, perSecond}: Rate) => `${burst} at once, then ${perSecond} a second`;
    const count = (number: number) => number.toLocaleString('en');
    const {stage, shop, messages} = limits.MAX_SELECTED;
    const rows = [
      `messages of a viewer in a show | ${rate(limits.POST_RATE)}`,
      `reactions of a viewer in a show | ${rate(limits.REACTION_RATE)}`,
      `joins of a socket | ${rate(limits.JOIN_RATE)}`,
      `events of a socket | ${rate(limits.EVENT_RATE)} | \`too-fast\`; cut off after ${limits.MAX_EXCESS_EVENTS}`,
      `one message to the server | ${limits.MAX_SOCKET_BYTES / 1024} kB`,
      `slow socket | ${limits.MAX_UNSENT_PACKETS} |`,
      `wait for the store | ${count(limits.MAX_WAITING)} |`,
      `selection | ${count(stage)} stage facts, ${count(shop)} shop facts, ${messages} messages`,
      `waits up to ${limits.FACTS_TICK_MS} ms`,
      `missed at most ${count(limits.MAX_DELTA_FACTS)} facts`,
      `holds ${PAGE_FACTS} facts`,
      `manifest of at most ${limits.MAX_MANIFEST_BYTES / 1024 / 1024} MB`,
      `1 to ${MAX_MESSAGE_LENGTH} characters`,
      `1 to ${MAX_NAME_LENGTH} characters`,
      `1 to ${MAX_CHAPTER_LENGTH} characters`,
      `facts in the index of a log | ${count(limits.MAX_INDEXED)} |`,
      `the newest ${stage} stage facts`,
      `the newest ${messages} messages`,
    ];
    for (const row of rows) assert.ok(document.includes(row), row);
  });
});
