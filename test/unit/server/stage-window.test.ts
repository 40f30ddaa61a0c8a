import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {StageEvent} from '@live-shop/sdk/protocol';
import {StageWindow, type StageFact} from '#src/server/log/stage-window.js';
import {reduceStage} from '#src/show/reduce-stage.js';
import type {Stage} from '#src/show/show.js';
import {seededRandom} from '../../support/seeded-random.js';

const scheduled: Stage = {status: 'scheduled', pins: []};

const stageOf = (facts: readonly StageFact[]): Stage => facts.reduce(reduceStage, scheduled);

/** All but the lists of what was. */
function present({status, pauseReason, startedAt, endedAt, pin, chapters}: Stage): object {
  return {status, pauseReason, startedAt, endedAt, pin, chapter: chapters?.at(-1)};
}

/** What the host of a show may do next. */
function nextEvents({status, pin}: Stage, seq: number): readonly StageEvent[] {
  const pinned: StageEvent = {type: 'product-pinned', productId: `product-${seq % 9}`, pinId: `pin-${seq}`};
  if (status === 'scheduled') return [{type: 'show-started'}, {type: 'show-cancelled'}, pinned];
  if (status === 'ended' || status === 'cancelled') return [{type: 'show-started'}];
  const chapter: StageEvent = {type: 'chapter-started', chapterId: `chapter-${seq}`, title: `Part ${seq}`};
  const turn: StageEvent = status === 'live' ? {type: 'show-paused', reason: 'technical'} : {type: 'show-resumed'};
  const common: readonly StageEvent[] = [pinned, pinned, pinned, chapter, turn, {type: 'show-ended'}];
  return pin ? [...common, {type: 'product-unpinned'}] : common;
}

function generatedLog(random: () => number, length: number): StageFact[] {
  let stage = scheduled;
  return Array.from({length}, (_, index) => {
    const events = nextEvents(stage, index + 1);
    const event = events[Math.floor(random() * events.length)] ?? {type: 'show-started'};
    const fact: StageFact = {seq: index + 1, at: 1000 * index, ...event};
    stage = reduceStage(stage, fact);
    return fact;
  });
}

describe('StageWindow', () => {
  it('keeps a bounded number of facts that make the same stage, now and as far back as the window goes', () => {
    const random = seededRandom(20261122);
    for (let round = 0; round < 200; round += 1) {
      const log = generatedLog(random, 1 + Math.floor(random() * 120));
      const window = new StageWindow(10);
      for (const fact of log) window.add(fact);
      const kept = window.facts;
      assert.ok(kept.length <= 14);
      assert.deepEqual(kept.map(({seq}) => seq), kept.map(({seq}) => seq).sort((a, b) => a - b));
      for (const {seq} of log.slice(-10)) {
        const whole = stageOf(log.filter((fact) => fact.seq <= seq));
        const known = stageOf(kept.filter((fact) => fact.seq <= seq));
        assert.deepEqual(present(known), present(whole));
        const inWindow = whole.pins.filter(({at}) => at >= 1000 * (log.length - 10));
        assert.deepEqual(known.pins.slice(known.pins.length - inWindow.length), inWindow);
      }
    }
  });
});
