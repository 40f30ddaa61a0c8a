import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import ICAL from 'ical.js';
import type {Action} from '@live-shop/sdk/protocol';
import {RunningServer, spring, temporaryDirectory} from './support/running-server.js';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const STARTS = Date.parse('2026-11-22T18:00:00Z');

const title = 'Tables; chairs, and "more" \\ with 🍵 — für alle';
const description = `One line,\nand another; very long: ${'å🍵 '.repeat(100)}`.trim();

const manifest = {...spring, title, description, startsAt: STARTS, endsAt: STARTS + 45 * 60_000, page: 'https://shop.example/live?a=1,2;3'};

async function fileOf(server: RunningServer): Promise<string> {
  const response = await fetch(`${server.url}/shows/spring/calendar.ics`);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/calendar; charset=utf-8');
  assert.equal(response.headers.get('content-disposition'), 'attachment; filename="spring.ics"');
  return response.text();
}

/** As a calendar reads it. */
function eventIn(file: string) {
  const calendar = new ICAL.Component(ICAL.parse(file));
  assert.equal(calendar.name, 'vcalendar');
  assert.equal(calendar.getFirstPropertyValue('version'), '2.0');
  const [component, ...others] = calendar.getAllSubcomponents('vevent');
  assert.ok(component);
  assert.equal(others.length, 0);
  const event = new ICAL.Event(component);
  const stamp = component.getFirstPropertyValue('dtstamp');
  return {
    uid: event.uid,
    title: event.summary,
    description: event.description,
    starts: event.startDate.toJSDate().getTime(),
    zone: event.startDate.zone.tzid,
    ends: event.endDate.toJSDate().getTime(),
    sequence: event.sequence,
    url: component.getFirstPropertyValue('url'),
    status: component.getFirstPropertyValue('status'),
    stamp: stamp instanceof ICAL.Time ? stamp.toJSDate().getTime() : undefined,
    alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  };
}

async function act(server: RunningServer, action: Action): Promise<void> {
  assert.ok((await server.shows.act('spring', {id: `a-${Math.random()}`, action})).ok);
}

describe('GET /shows/:id/calendar.ics', () => {
  it('is a file that a calendar reads', async (context) => {
    const server = await RunningServer.start(context, {manifest, now: () => NOW});
    const file = await fileOf(server);
    const {uid, ...event} = eventIn(file);
    assert.match(uid, /^[\da-f]{32}$/);
    assert.deepEqual(event, {
      title,
      description,
      starts: STARTS,
      zone: 'UTC',
      ends: STARTS + 45 * 60_000,
      sequence: 0,
      url: 'https://shop.example/live?a=1,2;3',
      status: 'CONFIRMED',
      stamp: NOW,
      alarms: ['-PT10M'],
    });
    for (const line of file.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75 && !/[\r\n]/.test(line), line);
    assert.ok(file.endsWith('END:VCALENDAR\r\n'));
  });

  it('tells of a new time and of the end of all plans, as the same event', async (context) => {
    let now = NOW;
    const dataDirectory = await temporaryDirectory(context);
    const server = await RunningServer.start(context, {manifest, now: () => now, dataDirectory});
    const before = eventIn(await fileOf(server));
    now += 1000;
    await act(server, {type: 'reschedule-show', startsAt: STARTS + 86_400_000});
    const moved = eventIn(await fileOf(server));
    assert.deepEqual([moved.sequence, moved.starts, moved.stamp], [1, STARTS + 86_400_000, now]);
    now += 1000;
    await act(server, {type: 'cancel-show'});
    await server.close();
    const again = await RunningServer.start(context, {now: () => now + 5000, dataDirectory});
    const off = eventIn(await fileOf(again));
    assert.deepEqual([off.sequence, off.status, off.stamp, off.alarms], [2, 'CANCELLED', now, []]);
    assert.deepEqual([before.uid, moved.uid], [off.uid, off.uid]);
    await act(again, {type: 'start-show'});
    const after = eventIn(await fileOf(again));
    assert.deepEqual([after.sequence, after.status], [3, 'CONFIRMED']);
  });

  it('has another name for each show, and is not there without a time', async (context) => {
    const server = await RunningServer.start(context, {manifest});
    await server.shows.putShow({...manifest, id: 'autumn'});
    const autumn = await (await fetch(`${server.url}/shows/autumn/calendar.ics`)).text();
    assert.notEqual(eventIn(autumn).uid, eventIn(await fileOf(server)).uid);
    await server.shows.putShow({...spring, id: 'someday'});
    assert.equal((await fetch(`${server.url}/shows/someday/calendar.ics`)).status, 404);
    assert.equal((await fetch(`${server.url}/shows/winter/calendar.ics`)).status, 404);
  });

  it('lets nothing out of a title into the file around it', async (context) => {
    const evil = 'x\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:y\u0000';
    const server = await RunningServer.start(context, {manifest: {...manifest, title: evil, page: '/live'}, now: () => NOW});
    const event = eventIn(await fileOf(server));
    assert.equal(event.title, 'x\nEND:VEVENT\nBEGIN:VEVENT\nSUMMARY:y');
    assert.equal(event.url, null);
  });
});
