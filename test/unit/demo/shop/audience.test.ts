import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {AFTERTHOUGHT_MS, runAudience, SEEN_AFTER_MS, type Voice} from '../../../../demo/script/audience.js';
import {Deck} from '../../../../demo/script/deck.js';
import {audience, linesAbout} from '../../../../demo/script/lines.js';
import {cueAt, type Programme} from '../../../../demo/script/programme.js';
import {humanPauseMs, seededRandom} from '../../../../demo/script/random.js';
import {ManualClock} from './manual-clock.js';

const programme: Programme = {
  startedAt: 0,
  durationMs: 60_000,
  cues: [{atMs: 0, pin: 'mug'}, {atMs: 20_000, pin: 'lamp'}, {atMs: 40_000, pin: null}],
};

interface Said {
  readonly at: number;
  readonly who: string;
  readonly text: string;
}

async function listen({seed, ms, onAir = () => true}: {seed: number; ms: number; onAir?: () => boolean}) {
  const clock = new ManualClock(10_000);
  const said: Said[] = [];
  let reactions = 0;
  const voice = (who: string): Voice => ({
    say: (text) => void said.push({at: clock.now(), who, text}),
    react: (_reaction, count) => void (reactions += count),
  });
  const stop = new AbortController();
  const done = runAudience({
    people: audience.map(voice),
    host: voice('host'),
    programme,
    clock,
    random: seededRandom(seed),
    onAir,
    signal: stop.signal,
  }).catch(() => undefined);
  await clock.runTo(10_000 + ms);
  stop.abort();
  await done;
  return {said, reactions};
}

describe('runAudience', () => {
  it('speaks of what people see at that moment, or of anything', async () => {
    const {said} = await listen({seed: 3, ms: 600_000});
    const people = said.filter(({who}) => who !== 'host');
    assert.ok(people.length > 60, `${people.length} lines in ten minutes`);
    const fitting = people.filter(({at, text}) => {
      const seen = [0, AFTERTHOUGHT_MS].map((ago) => cueAt(programme, at - SEEN_AFTER_MS - ago)?.pin ?? null);
      return [...seen, null].flatMap(linesAbout).some((line) => line.text === text);
    });
    assert.equal(fitting.length, people.length);
    assert.ok(people.some(({text}) => linesAbout('lamp').some((line) => line.text === text)));
  });

  it('says the same in the same irregular rhythm for the same seed', async () => {
    const one = await listen({seed: 7, ms: 120_000});
    assert.deepEqual(await listen({seed: 7, ms: 120_000}), one);
    assert.notDeepEqual((await listen({seed: 8, ms: 120_000})).said, one.said);
    const gaps = new Set(one.said.slice(1).map(({at}, index) => at - (one.said[index]?.at ?? 0)));
    assert.ok(gaps.size > 10);
  });

  it('has the host answer a question after it was asked', async () => {
    const {said} = await listen({seed: 5, ms: 300_000});
    const answers = said.filter(({who}) => who === 'host');
    assert.ok(answers.length > 0);
    const all = ['mug', 'lamp', null].flatMap(linesAbout);
    for (const {text, at} of answers) {
      const questions = all.filter(({answer}) => answer === text).map((line) => line.text);
      assert.ok(said.some((line) => questions.includes(line.text) && line.at < at && at - line.at < 10_000), text);
    }
  });

  it('lets nobody speak twice in a row, and reacts', async () => {
    const {said, reactions} = await listen({seed: 11, ms: 300_000});
    const people = said.filter(({who}) => who !== 'host');
    people.slice(1).forEach(({who}, index) => assert.notEqual(who, people[index]?.who));
    assert.ok(reactions > 50, `${reactions} reactions`);
  });

  it('is silent while the show is not on', async () => {
    assert.deepEqual(await listen({seed: 1, ms: 60_000, onAir: () => false}), {said: [], reactions: 0});
  });
});

describe('Deck', () => {
  it('deals each item once before any comes again, and none twice in a row', () => {
    const deck = new Deck(['a', 'b', 'c'], seededRandom(2));
    const dealt = Array.from({length: 300}, () => deck.draw());
    for (let start = 0; start < 300; start += 3) assert.equal(new Set(dealt.slice(start, start + 3)).size, 3);
    dealt.slice(1).forEach((item, index) => assert.notEqual(item, dealt[index]));
  });

  it('deals nothing from nothing', () => {
    assert.equal(new Deck([], seededRandom(1)).draw(), undefined);
  });
});

describe('humanPauseMs', () => {
  it('stays within its bounds and near its mean', () => {
    const random = seededRandom(4);
    const pauses = Array.from({length: 5000}, () => humanPauseMs(random, {least: 700, mean: 3200, most: 9000}));
    assert.ok(Math.min(...pauses) >= 700 && Math.max(...pauses) <= 9000);
    const mean = pauses.reduce((sum, pause) => sum + pause, 0) / pauses.length;
    assert.ok(mean > 2700 && mean < 3300, `mean ${mean}`);
  });
});
