import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {joinAnswer, parse, parseManifest, type Accepted, type Action, type Manifest, type Refusal} from '@live-shop/sdk/protocol';
import {RunningServer, spring, temporaryDirectory} from './support/running-server.js';

const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;

const brief = (answer: Accepted | Refusal) => (answer.ok ? answer.seq : [answer.code, answer.path]);

const recording = {url: 'https://video.example/recording.m3u8', live: false};

async function manifestOf(server: RunningServer): Promise<Manifest> {
  const read = parseManifest(await (await fetch(`${server.url}/shows/spring`)).json());
  assert.ok(read.ok);
  return read.value;
}

async function manifestAfter(server: RunningServer, actions: readonly Action[]): Promise<Manifest> {
  for (const action of actions) assert.ok((await server.shows.act('spring', {id: `a-${Math.random()}`, action})).ok, action.type);
  return manifestOf(server);
}

describe('the life of a show', () => {
  it('goes from its first date to its recording, each step once and in its time', async (context) => {
    const server = await RunningServer.start(context, {manifest: {...spring, startsAt: NOW + HOUR}, now: () => NOW});
    const host = await server.host();
    const publish: Action = {type: 'publish-recording', stream: recording};
    const later: Action = {type: 'reschedule-show', startsAt: NOW + 2 * HOUR, endsAt: NOW + 3 * HOUR};
    const steps: readonly (readonly [Action, unknown])[] = [
      [{type: 'start-chapter', title: 'Welcome'}, ['invalid', 'action.type']],
      [publish, ['invalid', 'action.type']],
      [{type: 'reschedule-show', startsAt: NOW}, ['invalid', 'action.startsAt']],
      [{type: 'reschedule-show', startsAt: NOW + HOUR, endsAt: NOW + HOUR}, ['invalid', 'action.endsAt']],
      [later, 1],
      [later, 1],
      [{type: 'start-show'}, 2],
      [later, ['invalid', 'action.type']],
      [{type: 'cancel-show'}, ['invalid', 'action.type']],
      [{type: 'start-chapter', title: ' \u202e '}, ['empty', 'action.title']],
      [{type: 'start-chapter', title: 'x'.repeat(81)}, ['too-long', 'action.title']],
      [{type: 'start-chapter', title: '  For the\n table '}, 3],
      [{type: 'start-chapter', title: 'For the table'}, 3],
      [{type: 'pause-show', reason: 'technical'}, 4],
      [{type: 'pause-show', reason: 'technical'}, 4],
      [{type: 'pause-show'}, 4],
      [{type: 'pause-show', reason: 'break'}, 5],
      [{type: 'resume-show'}, 6],
      [publish, ['invalid', 'action.type']],
      [{type: 'end-show'}, 7],
      [{type: 'start-chapter', title: 'Too late'}, ['show-ended', undefined]],
      [{type: 'cancel-show'}, ['show-ended', undefined]],
      [later, ['show-ended', undefined]],
      [publish, 8],
      [publish, 8],
      [{type: 'publish-recording', stream: {...recording, startsAt: NOW}}, 9],
    ];
    for (const [index, [action, expected]] of steps.entries()) {
      assert.deepEqual(brief(await host.act(`act-${index}`, action)), expected, `${index}: ${action.type}`);
    }
    await host.until('all', () => host.facts.length === 9);
    assert.deepEqual(host.facts.map(({seq, at, ...event}) => event), [
      {type: 'show-rescheduled', startsAt: NOW + 2 * HOUR, endsAt: NOW + 3 * HOUR},
      {type: 'show-started'},
      {type: 'chapter-started', chapterId: 'chapter-3', title: 'For the table'},
      {type: 'show-paused', reason: 'technical'},
      {type: 'show-paused', reason: 'break'},
      {type: 'show-resumed'},
      {type: 'show-ended'},
      {type: 'recording-published', stream: recording},
      {type: 'recording-published', stream: {...recording, startsAt: NOW}},
    ]);
  });

  it('may be called off before it begins, and then takes no more, until it begins after all', async (context) => {
    const server = await RunningServer.start(context, {manifest: {...spring, startsAt: NOW + HOUR}, now: () => NOW});
    const host = await server.host();
    const steps: readonly (readonly [Action, unknown])[] = [
      [{type: 'cancel-show'}, 1],
      [{type: 'cancel-show'}, 1],
      [{type: 'end-show'}, ['show-ended', undefined]],
      [{type: 'pause-show'}, ['show-ended', undefined]],
      [{type: 'pin-product', productId: 'mug'}, ['show-ended', undefined]],
      [{type: 'reschedule-show', startsAt: NOW + HOUR}, ['show-ended', undefined]],
      [{type: 'publish-recording', stream: recording}, ['show-ended', undefined]],
    ];
    for (const [index, [action, expected]] of steps.entries()) {
      assert.deepEqual(brief(await host.act(`act-${index}`, action)), expected, `${index}: ${action.type}`);
    }
    assert.deepEqual(brief(await host.post({id: 'm', text: 'hello?'})), ['show-ended', undefined]);
    assert.equal((await manifestOf(server)).status, 'cancelled');
    assert.equal(brief(await host.act('start', {type: 'start-show'})), 2);
    assert.equal((await manifestOf(server)).status, 'live');
  });

  it('is for hosts alone', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const moderator = server.client();
    await moderator.enter({token: await server.token('moderator')});
    const actions: readonly Action[] = [
      {type: 'cancel-show'},
      {type: 'reschedule-show', startsAt: 2_000_000_000_000},
      {type: 'start-chapter', title: 'Mine'},
      {type: 'publish-recording', stream: recording},
    ];
    for (const [index, action] of actions.entries()) {
      assert.deepEqual(brief(await moderator.act(`a${index}`, action)), ['forbidden', undefined], action.type);
    }
  });

  it('refuses what nobody could read', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.host();
    const cases = [
      [{type: 'pause-show', reason: 'lunch'}, 'action.reason'],
      [{type: 'publish-recording', stream: {url: 'https://video.example/live.m3u8', live: true}}, 'action.stream.live'],
      [{type: 'publish-recording', stream: {url: 'ftp://video.example/x'}}, 'action.stream.url'],
      [{type: 'reschedule-show', startsAt: 'tomorrow'}, 'action.startsAt'],
      [{type: 'start-chapter'}, 'action.title'],
    ] as const;
    for (const [action, path] of cases) {
      const answer = await host.raw('act', {id: 'a', action});
      assert.deepEqual([(answer as Refusal).code, (answer as Refusal).path], ['invalid', path]);
    }
  });

  it('tells one who comes late how it stands', async (context) => {
    const server = await RunningServer.start(context, {manifest: {...spring, startsAt: NOW + HOUR}, now: () => NOW});
    await manifestAfter(server, [
      {type: 'reschedule-show', startsAt: NOW + 2 * HOUR},
      {type: 'reschedule-show', startsAt: NOW + 3 * HOUR},
      {type: 'start-show'},
      {type: 'end-show'},
      {type: 'publish-recording', stream: recording},
    ]);
    const welcome = await server.client().enter();
    assert.ok(parse(joinAnswer, welcome).ok);
    assert.deepEqual(welcome.facts.map(({seq, type}) => [seq, type]), [
      [2, 'show-rescheduled'], [3, 'show-started'], [4, 'show-ended'], [5, 'recording-published'],
    ]);
  });
});

describe('GET /shows/:id, afterwards', () => {
  it('says what the log says: times, status and recording', async (context) => {
    let now = NOW;
    const stream = {url: 'https://video.example/live.m3u8', live: true};
    const dataDirectory = await temporaryDirectory(context);
    const manifest = {...spring, stream, startsAt: NOW + HOUR, endsAt: NOW + 2 * HOUR};
    const server = await RunningServer.start(context, {manifest, dataDirectory, now: () => now});
    const told = ({status, startsAt, endsAt, stream}: Manifest) => [status, startsAt, endsAt, stream?.url];
    const first = await manifestOf(server);
    assert.deepEqual(told(first), ['scheduled', NOW + HOUR, NOW + 2 * HOUR, stream.url]);
    assert.deepEqual([first.log, first.calendar], ['spring/log/index.json', 'spring/calendar.ics']);
    const moved = await manifestAfter(server, [{type: 'reschedule-show', startsAt: NOW + 5 * HOUR}]);
    assert.deepEqual(told(moved), ['scheduled', NOW + 5 * HOUR, undefined, stream.url]);
    now = NOW + 6 * HOUR;
    assert.deepEqual(told(await manifestAfter(server, [{type: 'start-show'}])), ['live', now, undefined, stream.url]);
    const startedAt = now;
    now = NOW + 7 * HOUR;
    await manifestAfter(server, [{type: 'end-show'}, {type: 'publish-recording', stream: recording}]);
    await server.close();
    const again = await RunningServer.start(context, {dataDirectory, now: () => now + HOUR});
    assert.deepEqual(told(await manifestOf(again)), ['ended', startedAt, now, recording.url]);
    assert.deepEqual(told(await manifestAfter(again, [{type: 'start-show'}])), ['live', startedAt, undefined, stream.url]);
  });
});

describe('PUT /shows/:id with another time', () => {
  it('tells open pages, and the same file at the next start takes nothing back', async (context) => {
    const manifest = {...spring, startsAt: NOW + HOUR};
    const server = await RunningServer.start(context, {manifest, now: () => NOW});
    const viewer = server.client();
    await viewer.enter();
    await server.shows.putShow({...manifest, title: 'The spring table'});
    await server.shows.putShow({...manifest, startsAt: NOW + 2 * HOUR});
    await viewer.until('the new time', () => viewer.facts.length === 1);
    assert.deepEqual(viewer.facts.map(({at, ...rest}) => rest), [{seq: 1, type: 'show-rescheduled', startsAt: NOW + 2 * HOUR}]);
    await manifestAfter(server, [{type: 'reschedule-show', startsAt: NOW + 4 * HOUR}]);
    await server.shows.putShow({...manifest, startsAt: NOW + 2 * HOUR});
    assert.equal((await manifestOf(server)).startsAt, NOW + 4 * HOUR);
    await server.shows.putShow(await manifestOf(server));
    assert.equal((await server.client().enter()).head, 2);
  });
});
