import assert from 'node:assert/strict';
import {afterEach, beforeEach, describe, it} from 'node:test';
import {FaultServer} from './fault-server.js';
import {OpenLink} from './open-link.js';
import {StallingProxy} from './stalling-proxy.js';

describe('createLink', {timeout: 20_000}, () => {
  let server: FaultServer;
  const open: OpenLink[] = [];

  function openLink(options: Partial<ConstructorParameters<typeof OpenLink>[0]> = {}): OpenLink {
    const opened = new OpenLink({url: server.url, ...options});
    open.push(opened);
    return opened;
  }

  beforeEach(async () => {
    server = await new FaultServer().start();
  });

  afterEach(async () => {
    for (const {link} of open.splice(0)) link.close();
    await server.stop();
  });

  it('joins, and hands on what the log holds and what follows', async () => {
    server.say('before');
    const page = openLink({token: 'from-the-shop'});
    await page.live();
    server.say('after');
    await page.until(() => page.facts.length === 2);
    assert.deepEqual(page.texts, ['before', 'after']);
    assert.deepEqual(server.joins, [{protocol: 1, show: 'spring', token: 'from-the-shop'}]);
    assert.equal(page.link.state.get().viewer?.id, 'viewer');
    assert.deepEqual(page.crowds[0], {viewers: 1});
  });

  it('comes back after a lost connection with the last seq and the token of the welcome', async () => {
    server.say('one');
    const page = openLink();
    await page.live();
    await server.stop();
    await page.until(() => page.link.state.get().status === 'retrying');
    server.say('two');
    await server.start();
    await page.until(() => page.facts.length === 2);
    assert.deepEqual(page.texts, ['one', 'two']);
    assert.deepEqual(server.joins.at(-1), {protocol: 1, show: 'spring', after: 1, token: 'token-of-the-welcome'});
    assert.equal(page.resets, 1);
  });

  it('joins again at once when a packet is missing, and hands on nothing out of order', async () => {
    const page = openLink();
    await page.live();
    server.say('one');
    server.say('two', {unsent: true});
    server.say('three', {unsent: true});
    server.say('four');
    await page.until(() => page.facts.length === 4);
    assert.deepEqual(page.facts.map(({seq}) => seq), [1, 2, 3, 4]);
    assert.equal(server.joins.length, 2);
    assert.equal(server.connections, 1);
  });

  it('hands on a fact once, however often it comes', async () => {
    const page = openLink();
    await page.live();
    const first = server.say('one');
    server.send('facts', {facts: [first]});
    server.say('two');
    await page.until(() => page.facts.length >= 2);
    assert.deepEqual(page.texts, ['one', 'two']);
  });

  it('starts over when the log of the server is not the one it has seen', async () => {
    server.say('one');
    server.say('two');
    const page = openLink();
    await page.live();
    await server.stop();
    server.log.length = 0;
    await server.start();
    server.say('new');
    await page.until(() => page.texts.join() === 'new');
    assert.equal(page.resets, 2);
  });

  it('reports a bad packet once and goes on', async () => {
    const page = openLink();
    await page.live();
    for (let times = 0; times < 5; times++) server.send('crowd', {viewers: 'many'});
    server.send('facts', {facts: [{seq: 'x'}]});
    server.say('still here');
    await page.until(() => page.texts.includes('still here'));
    assert.deepEqual(page.problems.map(({code, fatal}) => [code, fatal]), [['link-invalid', false], ['link-invalid', false]]);
    assert.match(page.problems[0]?.message ?? '', /"crowd".*viewers/);
    assert.equal(page.link.state.get().status, 'live');
  });

  it('stays away while it is refused, and tries again when asked to', async () => {
    server.faults.join = () => ({ok: false, code: 'unknown-show', message: 'No show of this name.'});
    const page = openLink();
    const posted = page.link.post('hello?');
    await page.until(() => page.problems.length > 0);
    const {status, refusal} = page.link.state.get();
    assert.deepEqual([status, refusal?.code], ['refused', 'unknown-show']);
    assert.deepEqual(page.problems.map(({code, fatal}) => [code, fatal]), [['link-refused', true]]);
    assert.equal((await posted).ok, false);
    assert.equal(page.link.outbox.get()[0]?.status, 'failed');
    page.wake();
    assert.equal(server.connections, 1);
    server.faults = {};
    page.link.reconnect();
    await page.live();
    assert.equal(server.joins.length, 2);
  });

  it('goes back to its own token when the server does not know the one of the welcome any more', async () => {
    const page = openLink({token: 'from-the-shop'});
    await page.live();
    await server.stop();
    server.faults.join = ({token}) =>
      token === 'from-the-shop' ? undefined : {ok: false, code: 'unauthorized', message: 'Unknown signature.'};
    await server.start();
    await page.until(() => page.states.filter(({status}) => status === 'live').length === 2);
    assert.deepEqual(server.joins.map(({token}) => token), ['from-the-shop', 'token-of-the-welcome', 'from-the-shop']);
  });

  it('is sent away by another page of the same viewer without coming back', async () => {
    const page = openLink();
    await page.live();
    server.send('bye', {reason: 'replaced'});
    await page.until(() => page.link.state.get().status === 'refused');
    page.wake();
    assert.equal(page.link.state.get().status, 'refused');
    assert.equal(server.connections, 1);
  });

  it('comes back when a server that shuts down asked it to', async () => {
    const page = openLink();
    await page.live();
    server.send('bye', {reason: 'shutting-down', retryAfterMs: 300});
    await page.until(() => page.link.state.get().status === 'retrying');
    assert.equal(page.link.state.get().retryInMs, 320);
    await page.live();
    assert.equal(server.connections, 2);
  });

  it('tries at once when the network is back', async () => {
    const page = openLink({timing: {firstRetryMs: 60_000, lastRetryMs: 60_000}});
    await page.live();
    await server.stop();
    await page.until(() => page.link.state.get().retryInMs === 30_000);
    await server.start();
    page.wake();
    await page.live();
  });

  it('says that the server is away after the second failed attempt, once', async () => {
    const page = openLink();
    await page.live();
    await server.stop();
    const planned = (): number => page.states.filter(({retryInMs}) => retryInMs !== undefined).length;
    let plannedBefore = 0;
    await page.until(() => {
      if (page.problems.length === 0) plannedBefore = planned();
      return planned() >= 5;
    });
    assert.equal(plannedBefore, 2);
    assert.deepEqual(page.problems.map(({code, fatal}) => [code, fatal]), [['link-unreachable', false]]);
    assert.deepEqual(page.states.flatMap(({retryInMs}) => retryInMs ?? []).slice(0, 5), [20, 60, 120, 120, 120]);
  });

  it('leaves a path that is open at one end only', async () => {
    const proxy = await new StallingProxy(server.port).start();
    const page = openLink({url: proxy.url, timing: {pulseMs: 100, firstPulseMs: 20, pulseAnswerMs: 100, connectMs: 300}});
    await page.live();
    proxy.stall();
    await page.until(() => page.link.state.get().status === 'retrying');
    server.say('meanwhile');
    proxy.heal();
    await page.until(() => page.texts.includes('meanwhile'));
    page.link.close();
    await proxy.stop();
  });

  it('sums up reactions, and drops them while it is away', async () => {
    const page = openLink();
    page.link.react('fire');
    await page.live();
    for (let taps = 0; taps < 40; taps++) page.link.react('heart');
    page.link.react('clap');
    server.say('a fact to wait for');
    await page.until(() => page.facts.length > 0);
    const answered = page.link.act({type: 'pin-product', productId: 'p1'});
    await answered;
    while (server.reactions.length === 0) await page.link.act({type: 'unpin-product'});
    assert.deepEqual(server.reactions, [{heart: 40, clap: 1}]);
  });

  it('sends an action again under the same id, and keeps none for later', async () => {
    const page = openLink();
    assert.equal((await page.link.act({type: 'start-show'})).ok, false);
    await page.live();
    server.faults.deaf = true;
    const answer = await page.link.act({type: 'start-show'});
    assert.deepEqual(answer.ok ? '' : answer.code, 'unavailable');
    assert.equal(server.acts.length, 3);
    assert.equal(new Set(server.acts).size, 1);
  });
});
