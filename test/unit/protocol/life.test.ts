import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {act, clockOf, parse, parseFact, parseLogIndex, parseManifest, type Fact, type Manifest} from '@live-shop/sdk/protocol';

const stamp = {seq: 1, at: 5};
const url = 'https://video.example/a.m3u8';

function factOf(input: object): Fact | string {
  const read = parseFact({...stamp, ...input});
  return read.ok ? read.value : read.path;
}

function manifestOf(input: object): Manifest | string {
  const read = parseManifest({version: 1, id: 'spring', title: 'Spring', ...input});
  return read.ok ? read.value : read.path;
}

describe('the facts of a show that does not go as planned', () => {
  it('follow the host where they happen on stage, and now where they are about the show as a whole', () => {
    const stage = ['show-paused', 'show-cancelled', 'chapter-started'] as const;
    const shop = ['show-rescheduled', 'recording-published'] as const;
    assert.deepEqual([...stage, ...shop].map(clockOf), ['stage', 'stage', 'stage', 'shop', 'shop']);
  });

  it('take a pause for a reason from the future for a break, as the stage does', () => {
    assert.deepEqual(factOf({type: 'show-paused', reason: 'technical'}), {...stamp, type: 'show-paused', reason: 'technical'});
    assert.deepEqual(factOf({type: 'show-paused', reason: 'strike'}), {...stamp, type: 'show-paused'});
    assert.deepEqual(factOf({type: 'show-paused'}), {...stamp, type: 'show-paused'});
  });

  it('take a recording that does not say so for complete, and none that says that it is live', () => {
    const published = {type: 'recording-published', stream: {url, startsAt: 7, fallbackUrl: '/b.m3u8'}};
    assert.deepEqual(factOf(published), {...stamp, ...published, stream: {...published.stream, live: false}});
    assert.equal(factOf({type: 'recording-published', stream: {url, live: true}}), 'stream.live');
    assert.equal(factOf({type: 'recording-published', stream: {url, fallbackUrl: 'ftp://x'}}), 'stream.fallbackUrl');
  });

  it('name what is missing', () => {
    assert.equal(factOf({type: 'chapter-started', chapterId: 'c'}), 'title');
    assert.equal(factOf({type: 'chapter-started', title: 'One'}), 'chapterId');
    assert.equal(factOf({type: 'show-rescheduled'}), 'startsAt');
  });
});

describe('act', () => {
  it('reads a new time in either form', () => {
    const at = (startsAt: unknown) => parse(act, {id: 'a', action: {type: 'reschedule-show', startsAt}});
    const [iso, ms] = [at('2026-11-29T18:00:00+01:00'), at(Date.UTC(2026, 10, 29, 17))];
    assert.ok(iso.ok && ms.ok);
    assert.deepEqual(iso.value, ms.value);
  });
});

describe('parseManifest', () => {
  it('reads where the trailer, the page, the calendar and the log are, and when a stream begins', () => {
    const read = manifestOf({
      startsAt: 9,
      stream: {url, startsAt: '1970-01-01T00:00:01Z', fallbackUrl: '/b.m3u8'},
      trailer: {url: '/trailer.m3u8'},
      page: '/live',
      calendar: 'spring/calendar.ics',
      log: 'spring/log/index.json',
    });
    assert.ok(typeof read === 'object');
    const {stream, trailer, page, calendar, log} = read;
    assert.deepEqual(stream, {url, live: true, startsAt: 1000, fallbackUrl: '/b.m3u8'});
    assert.deepEqual(trailer, {url: '/trailer.m3u8', live: false});
    assert.deepEqual([page, calendar, log], ['/live', 'spring/calendar.ics', 'spring/log/index.json']);
  });

  it('says which of them is wrong', () => {
    assert.equal(manifestOf({trailer: {url, live: true}}), 'trailer.live');
    assert.equal(manifestOf({calendar: 'webcal://shop.example/x.ics'}), 'calendar');
    assert.equal(manifestOf({page: 'javascript:alert(1)'}), 'page');
    assert.equal(manifestOf({log: 7}), 'log');
    assert.equal(manifestOf({stream: {url, startsAt: 'now'}}), 'stream.startsAt');
  });
});

describe('parseLogIndex', () => {
  it('refuses pages that run back', () => {
    const page = (seq: number, at: number) => ({url: `${seq}.json`, seq, at});
    const path = (...pages: readonly object[]) => {
      const read = parseLogIndex({head: 9, pages, facts: []});
      return read.ok ? undefined : read.path;
    };
    assert.equal(path(page(1, 1), page(5, 1)), undefined);
    assert.equal(path(page(1, 1), page(1, 2)), 'pages[1].seq');
    assert.equal(path(page(1, 2), page(5, 1)), 'pages[1].at');
  });
});
