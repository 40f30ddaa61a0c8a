import {setTimeout as wait} from 'node:timers/promises';
import type {Browser} from 'playwright-core';
import {Broadcast, type DateJump} from './broadcast.js';
import type {ChannelOptions} from './channel.js';
import {distances, type Measured} from './distances.js';
import type {Pinned, Studio, SyncShow} from './studio.js';
import {Viewer, type ViewerOptions} from './viewer.js';

export interface Setting {
  readonly studio: Studio;
  readonly browser: Browser;
  /** From 0 to 1. */
  readonly random: () => number;
  readonly pins: number;
}

type Ways = Omit<ChannelOptions, 'broadcast'>;

interface LiveOptions {
  /** A viewer watches on each. */
  readonly channels: readonly Ways[];
  readonly jumps?: readonly DateJump[];
  readonly viewer?: Pick<ViewerOptions, 'slowdown' | 'clockErrorMs'>;
}

const SECOND = 1000;
/** Every third frame: its programme date is a whole millisecond. */
const FRAME_STEP_MS = 100;
const WINDOW = {segmentMs: 2 * SECOND, windowMs: 120 * SECOND};

/** Longer than the furthest viewer needs to come to the last pin: one that is missing then will not come. */
const PATIENCE_MS = 60 * SECOND;

const live = (options: LiveOptions) => async ({studio, browser, random, pins}: Setting): Promise<Measured> => {
  const takenAt = Math.floor(Date.now() / SECOND) * SECOND - 60 * SECOND;
  // An encoder whose clock is late by all that it will jump by.
  const lateMs = (options.jumps ?? []).reduce((sum, {byMs}) => sum + byMs, 0);
  const broadcast = new Broadcast({startedAt: takenAt - lateMs, takenAt, jumps: options.jumps});
  const show = await studio.open(broadcast);
  // A show that has been on for a while has had a pin, and its code is there.
  await show.pin(broadcast.startedAt);
  const viewers = await Promise.all(options.channels.map((channel) => Viewer.open({browser, url: show.page(channel), ...options.viewer})));
  const seen: Pinned[] = [];
  while (seen.length < pins) {
    const actsAt = nextFrame(Date.now(), random);
    while (Date.now() < actsAt) await wait(10);
    seen.push(await show.pin(broadcast.dateAt(actsAt)));
  }
  return (await Promise.all(viewers.map((viewer) => measureAndClose(viewer, seen, broadcast)))).flat();
};

const rewound = async ({studio, browser, random, pins}: Setting): Promise<Measured> => {
  const broadcast = new Broadcast({startedAt: Math.floor(Date.now() / SECOND) * SECOND - 90 * SECOND});
  const show = await studio.open(broadcast);
  await pinAlong(show, {from: broadcast.startedAt + 10 * SECOND, count: pins, random});
  const viewer = await Viewer.open({browser, url: show.page(WINDOW)});
  await viewer.seek(broadcast.startedAt + 9 * SECOND);
  return measureAndClose(viewer, show.pins, broadcast);
};

const replay = ({rate = 1}: {readonly rate?: number} = {}) => async ({studio, browser, random, pins}: Setting): Promise<Measured> => {
  const {show, broadcast} = await openReplay({studio, random, from: 6 * SECOND, count: pins});
  const viewer = await Viewer.open({browser, url: show.page(WINDOW)});
  if (rate !== 1) await viewer.setRate(rate);
  return measureAndClose(viewer, show.pins, broadcast);
};

const seeks = async ({studio, browser, random, pins}: Setting): Promise<Measured> => {
  const {show, broadcast} = await openReplay({studio, random, from: 0, count: 90});
  const viewer = await Viewer.open({browser, url: show.page(WINDOW)});
  const measured: Measured[number][] = [];
  const anywhere = (): number => broadcast.startedAt + Math.round(random() * 38 * SECOND);
  while (measured.length < pins) {
    const landing = anywhere();
    await viewer.seek(anywhere(), anywhere(), anywhere(), anywhere(), landing);
    // What is shown at once belongs to a frame before the landing.
    const next = show.pins.filter(({at}) => at > landing + 200).slice(0, 5);
    await viewer.sees(next.at(-1)?.title ?? '', PATIENCE_MS).catch(() => {});
    measured.push(...distances(next, {watched: await viewer.watched(), startedAt: broadcast.startedAt}));
  }
  await viewer.close();
  return measured.slice(0, pins);
};

const AT_10_SECONDS: Ways = {...WINDOW, delayMs: 3 * SECOND};
const AT_40_SECONDS: Ways = {...WINDOW, delayMs: 33 * SECOND};

/** Every way of watching a show. */
export const cases: Readonly<Record<string, (setting: Setting) => Promise<Measured>>> = {
  'live, 3 s behind': live({channels: [{segmentMs: SECOND, windowMs: 60 * SECOND}]}),
  'live, 10 s behind': live({channels: [AT_10_SECONDS]}),
  'live, 40 s behind': live({channels: [AT_40_SECONDS]}),
  'rewound': rewound,
  'replay': replay(),
  'replay at 1.5x': replay({rate: 1.5}),
  'across date jumps': live({
    channels: [WINDOW],
    jumps: [{afterMs: 66 * SECOND, byMs: 7 * SECOND}, {afterMs: 76 * SECOND, byMs: 3 * SECOND}],
  }),
  'LL-HLS': live({channels: [{...WINDOW, lowLatency: true}]}),
  'after five seeks': seeks,
  'two viewers at once': live({channels: [{segmentMs: SECOND, windowMs: 60 * SECOND}, AT_10_SECONDS]}),
  'clock wrong by 10 min': live({channels: [WINDOW], viewer: {clockErrorMs: 600 * SECOND}}),
  '4x CPU throttle': live({channels: [WINDOW], viewer: {slowdown: 4}}),
};

interface PinRow {
  /** In milliseconds: of programme date for a show, from its start for a replay. */
  readonly from: number;
  readonly count: number;
  readonly random: () => number;
}

async function openReplay({studio, from, count, random}: PinRow & Pick<Setting, 'studio'>) {
  const lengthMs = 60 * SECOND;
  const broadcast = new Broadcast({startedAt: Math.floor(Date.now() / SECOND) * SECOND - 3600 * SECOND, lengthMs});
  const show = await studio.open(broadcast);
  await pinAlong(show, {from: broadcast.startedAt + from, count, random});
  await show.end(broadcast.startedAt + lengthMs);
  return {show, broadcast};
}

async function pinAlong(show: SyncShow, {from, count, random}: PinRow): Promise<void> {
  let at = from;
  for (let index = 0; index < count; index++) {
    await show.pin(at);
    at = nextFrame(at, random);
  }
}

async function measureAndClose(viewer: Viewer, pins: readonly Pinned[], {startedAt}: Broadcast): Promise<Measured> {
  await viewer.sees(pins.at(-1)?.title ?? '', PATIENCE_MS).catch(() => {});
  const watched = await viewer.watched();
  await viewer.close();
  return distances(pins, {watched, startedAt});
}

/** 400 to 700 ms after a date. */
function nextFrame(dateMs: number, random: () => number): number {
  return (Math.ceil(dateMs / FRAME_STEP_MS) + 4 + Math.floor(random() * 4)) * FRAME_STEP_MS;
}
