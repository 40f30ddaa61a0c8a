import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseLogIndex, parseLogPage, type Fact, type LogIndex} from '@live-shop/sdk/protocol';
import {CatchUp} from '#src/server/log/catch-up.js';
import {logFiles} from '#src/server/export/log-files.js';
import {pagesAt} from '#src/session/log-pages.js';
import {MESSAGE_LIMIT} from '#src/show/crowd-log.js';
import type {Show} from '#src/show/show.js';
import {Timeline} from '#src/show/timeline.js';
import {seededRandom} from '../../support/seeded-random.js';
import {generatedLog, products} from './generated-log.js';

/** Smaller than those of a server, so that a log of some hundred facts has several. */
const PAGE = 300;

/** A viewer of the generated show, and what of its log is on files. */
class Viewer {
  readonly #pages = new Map<number, number>();

  constructor(readonly timeline: Timeline, readonly index: LogIndex, readonly page: (seq: number) => readonly Fact[]) {}

  /** Goes to a moment of the show; first reads what a page would read, and forgets what it would forget. */
  at(playheadMs: number, nowMs: number): Show {
    const {timeline} = this;
    for (const [seq, nextSeq] of this.#pages) timeline.dropPage(seq, nextSeq);
    this.#pages.clear();
    for (;;) {
      const full = timeline.at({playheadMs, nowMs, atLiveEdge: false}).crowd.messages.length >= MESSAGE_LIMIT;
      const missing = pagesAt(this.index, {playheadMs, heldFrom: timeline.heldFrom, full}).filter(({seq}) => !this.#pages.has(seq));
      const [next] = missing;
      if (!next) return timeline.at({playheadMs, nowMs, atLiveEdge: false});
      this.#pages.set(next.seq, next.nextSeq);
      timeline.addPage(this.page(next.seq));
    }
  }
}

const startOf = (status: 'scheduled' | 'live' | 'ended') => new Timeline({status, products});

const pagesOf = (log: readonly Fact[], facts: readonly Fact[]): LogIndex => ({
  head: log.length,
  pages: log.filter((_, place) => place % PAGE === 0).map(({seq, at}) => ({url: `${seq}.json`, seq, at})),
  facts,
});

/** From the first minute, by packets of any size. */
function live(log: readonly Fact[], random: () => number): Timeline {
  const timeline = startOf('scheduled');
  for (let from = 0; from < log.length; ) {
    const to = from + 1 + Math.floor(random() * 30);
    timeline.append(log.slice(Math.max(0, from - 3), to));
    // Who watches looks in between.
    if (random() < 0.2) timeline.at({playheadMs: log[from]?.at ?? 0, nowMs: log[from]?.at ?? 0, atLiveEdge: true});
    from = to;
  }
  return timeline;
}

/** Came late, got a selection, saw the rest live, and rewinds. */
function rewound(log: readonly Fact[], random: () => number): Viewer {
  const joinedAt = 1 + Math.floor(random() * log.length);
  const catchUp = new CatchUp();
  catchUp.add(log.slice(0, joinedAt));
  const timeline = startOf('live');
  timeline.reset(catchUp.since(undefined).facts);
  timeline.append(log.slice(joinedAt));
  catchUp.add(log.slice(joinedAt));
  const index = pagesOf(log, catchUp.index().facts);
  // Has been watching: what is in front of it comes late.
  timeline.at({playheadMs: Infinity, nowMs: Infinity, atLiveEdge: true});
  timeline.addIndex(index.facts);
  return new Viewer(timeline, index, (seq) => log.slice(seq - 1, seq - 1 + PAGE));
}

/** Has files alone, as the export writes them. */
function replayed(log: readonly Fact[]): Viewer {
  const files = logFiles(log);
  const facts = files.slice(0, -1).flatMap(({body}) => read(parseLogPage(JSON.parse(JSON.stringify(body)))).facts);
  const told = read(parseLogIndex(JSON.parse(JSON.stringify(files.at(-1)?.body))));
  const goods = live(log, () => 0.5).at({playheadMs: Infinity, nowMs: Infinity, atLiveEdge: true}).shop.products;
  const timeline = new Timeline({status: 'ended', products: goods});
  timeline.addIndex(told.facts);
  return new Viewer(timeline, pagesOf(log, told.facts), (seq) => facts.slice(seq - 1, seq - 1 + PAGE));
}

function read<T>(result: {readonly ok: true; readonly value: T} | {readonly ok: false; readonly path: string}): T {
  if (!result.ok) throw new Error(result.path);
  return result.value;
}

/** What can be compared: a selection may have told of the stage in other objects. */
const plain = ({stage, shop, crowd}: Show) => ({stage: {...stage, endedAt: stage.endedAt, pin: stage.pin}, products: shop.products, crowd});

describe('one timeline, for 1,000 generated logs and seeks', () => {
  it('is the same folded from checkpoints as from zero', () => {
    const random = seededRandom(20260401);
    for (let round = 0; round < 1000; round += 1) {
      const log = generatedLog(random);
      const endMs = log.at(-1)?.at ?? 0;
      const sought = live(log, random);
      for (let seek = 0; seek < 5; seek += 1) {
        const playheadMs = (log[0]?.at ?? 0) - 100 + Math.floor(random() * (endMs - (log[0]?.at ?? 0) + 200));
        const moment = {playheadMs, nowMs: endMs, atLiveEdge: false};
        const fresh = startOf('scheduled');
        fresh.append(log);
        assert.deepEqual(sought.at(moment), fresh.at(moment), `log ${round}, ${playheadMs}`);
      }
    }
  });

  it('is the same live, rewound after a late join, and in a replay from files', () => {
    const random = seededRandom(20260402);
    for (let round = 0; round < 1000; round += 1) {
      const log = generatedLog(random);
      const endMs = log.at(-1)?.at ?? 0;
      const first = live(log, random);
      const [late, replay] = [rewound(log, random), replayed(log)];
      for (let seek = 0; seek < 4; seek += 1) {
        const playheadMs = (log[0]?.at ?? 0) + Math.floor(random() * (endMs - (log[0]?.at ?? 0) + 100));
        const expected = plain(first.at({playheadMs, nowMs: endMs, atLiveEdge: false}));
        assert.deepEqual(plain(late.at(playheadMs, endMs)), expected, `rewound, log ${round}, ${playheadMs}`);
        assert.deepEqual(plain(replay.at(playheadMs, endMs)), expected, `replay, log ${round}, ${playheadMs}`);
      }
    }
  });
});
