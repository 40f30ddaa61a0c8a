import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Accepted, Action, Refusal} from '@live-shop/sdk/protocol';
import {euro, RunningServer, spring, temporaryDirectory} from './support/running-server.js';

const brief = (answer: Accepted | Refusal) => (answer.ok ? answer.seq : answer.code);

describe('act', () => {
  it('runs a show from start to end, each step once', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.host();
    const steps: readonly (readonly [Action, number | string])[] = [
      [{type: 'pause-show'}, 'invalid'],
      [{type: 'start-show'}, 1],
      [{type: 'start-show'}, 1],
      [{type: 'resume-show'}, 1],
      [{type: 'pause-show'}, 2],
      [{type: 'pause-show'}, 2],
      [{type: 'start-show'}, 1],
      [{type: 'resume-show'}, 3],
      [{type: 'resume-show'}, 3],
      [{type: 'pin-product', productId: 'mug'}, 4],
      [{type: 'pin-product', productId: 'mug'}, 4],
      [{type: 'pin-product', productId: 'throw'}, 5],
      [{type: 'unpin-product'}, 6],
      [{type: 'unpin-product'}, 6],
      [{type: 'end-show'}, 7],
      [{type: 'end-show'}, 7],
      [{type: 'pause-show'}, 'show-ended'],
      [{type: 'pin-product', productId: 'mug'}, 'show-ended'],
      [{type: 'change-product', productId: 'mug', price: euro(1000)}, 8],
      [{type: 'start-show'}, 9],
      [{type: 'start-show'}, 9],
      [{type: 'pause-show'}, 10],
    ];
    for (const [index, [action, expected]] of steps.entries()) {
      assert.equal(brief(await host.act(`act-${index}`, action)), expected, `${index}: ${action.type}`);
    }
    await host.until('all', () => host.facts.length === 10);
    const pins = host.facts.flatMap((fact) => (fact.type === 'product-pinned' ? [fact.pinId] : []));
    assert.equal(new Set(pins).size, 2);
  });

  it('tells of the start that a manifest speaks of in front of the first thing that the host does', async (context) => {
    const first = async (status: string | undefined, action: Action) => {
      const server = await RunningServer.start(context, {manifest: {...spring, status}});
      const host = await server.host();
      const answer = await host.act('a', action);
      if (!answer.ok) return answer.code;
      await host.until('all', () => host.facts.length === answer.seq);
      return host.facts.map(({type}) => type);
    };
    const pin: Action = {type: 'pin-product', productId: 'mug'};
    assert.deepEqual(await first('scheduled', pin), ['product-pinned']);
    assert.deepEqual(await first('live', pin), ['show-started', 'product-pinned']);
    assert.deepEqual(await first(undefined, pin), ['show-started', 'product-pinned']);
    assert.deepEqual(await first('paused', pin), ['show-started', 'show-paused', 'product-pinned']);
    assert.deepEqual(await first('paused', {type: 'resume-show'}), ['show-started', 'show-paused', 'show-resumed']);
    assert.deepEqual(await first('live', {type: 'resume-show'}), ['show-started']);
    assert.deepEqual(await first('live', {type: 'end-show'}), ['show-started', 'show-ended']);
    assert.deepEqual(await first('ended', {type: 'end-show'}), ['show-ended']);
    assert.equal(await first('ended', pin), 'show-ended');
  });

  it('does once what is sent twice under one id, also after a restart', async (context) => {
    const dataDirectory = await temporaryDirectory(context);
    const before = await RunningServer.start(context, {manifest: spring, dataDirectory});
    const host = await before.host();
    assert.equal(brief(await host.act('a', {type: 'pin-product', productId: 'mug'})), 1);
    assert.equal(brief(await host.act('b', {type: 'pin-product', productId: 'throw'})), 2);
    assert.equal(brief(await host.act('a', {type: 'pin-product', productId: 'mug'})), 1);
    await before.close();
    const after = await RunningServer.start(context, {dataDirectory});
    const again = await after.host();
    assert.equal(brief(await again.act('a', {type: 'pin-product', productId: 'mug'})), 1);
    assert.equal(brief(await again.act('b', {type: 'unpin-product'})), 2);
    assert.equal(brief(await again.act('c', {type: 'unpin-product'})), 3);
  });

  it('tells what is wrong with goods and messages that are not there', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.host();
    const cases: readonly (readonly [Action, string, string])[] = [
      [{type: 'pin-product', productId: 'vase'}, 'unknown-product', 'action.productId'],
      [{type: 'change-product', productId: 'vase', price: euro(1)}, 'unknown-product', 'action.productId'],
      [{type: 'change-product', productId: 'throw', variantId: 'x', price: euro(1)}, 'unknown-product', 'action.variantId'],
      [{type: 'change-product', productId: 'mug'}, 'invalid', 'action'],
      [{type: 'remove-message', messageId: 'x'}, 'unknown-message', 'action.messageId'],
    ];
    for (const [action, code, path] of cases) {
      const answer = await host.act('a', action);
      assert.ok(!answer.ok);
      assert.deepEqual([answer.code, answer.path], [code, path]);
    }
  });

  it('lists a product and then knows it', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.host();
    const [mug] = spring.products;
    assert.ok(mug);
    const vase = {...mug, id: 'vase', title: 'Vase', images: [], options: [], quantity: {min: 1, step: 1}, variants: []};
    assert.equal(brief(await host.act('a', {type: 'list-product', product: vase})), 1);
    assert.equal(brief(await host.act('b', {type: 'list-product', product: vase})), 1);
    assert.equal(brief(await host.act('c', {type: 'pin-product', productId: 'vase'})), 2);
    assert.equal(brief(await host.act('d', {type: 'list-product', product: {...vase, title: 'Tall vase'}})), 3);
  });

  it('appends nothing that nobody could read, from the program of the shop either', async (context) => {
    const dataDirectory = await temporaryDirectory(context);
    const before = await RunningServer.start(context, {manifest: spring, dataDirectory});
    const action: Action = {type: 'change-product', productId: 'mug', stock: {status: 'in-stock', quantity: -1}};
    const answer = await before.shows.act('spring', {id: 'a', action});
    assert.deepEqual(answer.ok ? answer : [answer.code, answer.path], ['invalid', 'action.stock.quantity']);
    await before.close();
    const after = await RunningServer.start(context, {dataDirectory});
    assert.equal((await after.client().enter()).head, 0);
  });

  it('appends no report of stock or price that says what is known', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const host = await server.host();
    const report = (id: string, change: object) =>
      host.act(id, {type: 'change-product', productId: 'throw', ...change}).then(brief);
    const [sand, moss] = ['throw-sand', 'throw-moss'];
    assert.equal(await report('a', {stock: {status: 'in-stock', quantity: 3}}), 1);
    assert.equal(await report('b', {stock: {quantity: 3, status: 'in-stock'}}), 1);
    assert.equal(await report('c', {variantId: sand, stock: {status: 'in-stock', quantity: 3}}), 1, 'told of all variants');
    assert.equal(await report('d', {variantId: sand, stock: {status: 'out-of-stock'}}), 2);
    assert.equal(await report('e', {variantId: sand, stock: {status: 'out-of-stock'}}), 2);
    assert.equal(await report('f', {variantId: moss, stock: {status: 'in-stock', quantity: 3}}), 1);
    assert.equal(await report('g', {stock: {status: 'in-stock', quantity: 3}}), 3, 'one variant says otherwise');
    assert.equal(await report('i', {price: euro(90), compareAt: euro(120)}), 4);
    assert.equal(await report('j', {price: euro(90), compareAt: euro(120)}), 4);
    assert.equal(await report('k', {price: euro(90)}), 5, 'a price alone ends the comparison');
    assert.equal(await report('h', {stock: {status: 'in-stock', quantity: 3}, price: euro(100)}), 6);
  });

  it('is for hosts; moderators may remove messages, viewers nothing', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const [viewer, moderator] = [server.client(), server.client()];
    await viewer.enter();
    await moderator.enter({token: await server.token('moderator')});
    await viewer.post({id: 'm1', text: 'spam'});
    const removal: Action = {type: 'remove-message', messageId: 'm1'};
    assert.equal(brief(await viewer.act('a', removal)), 'forbidden');
    assert.equal(brief(await viewer.act('a', {type: 'start-show'})), 'forbidden');
    assert.equal(brief(await moderator.act('a', {type: 'start-show'})), 'forbidden');
    assert.equal(brief(await moderator.act('b', removal)), 2);
    assert.equal(brief(await moderator.act('c', removal)), 2);
    await viewer.until('the removal', () => viewer.facts.length === 2);
    const [, removed] = viewer.facts;
    assert.ok(removed?.type === 'message-removed');
    assert.deepEqual([removed.seq, removed.messageId], [2, 'm1']);
  });

  it('is over when the token of the host is', async (context) => {
    let now = Date.now();
    const server = await RunningServer.start(context, {manifest: spring, now: () => now});
    const host = server.client();
    await host.enter({token: await server.token('host', {expiresInMs: 60_000})});
    assert.equal(brief(await host.act('a', {type: 'start-show'})), 1);
    now += 61_000;
    assert.equal(brief(await host.act('b', {type: 'end-show'})), 'unauthorized');
  });

  it('stamps stage facts with the delay of the show, and never lets time run back', async (context) => {
    let now = 1_700_000_000_000;
    const server = await RunningServer.start(context, {manifest: {...spring, stageDelayMs: 4000}, now: () => now});
    const host = await server.host();
    await host.act('a', {type: 'change-product', productId: 'mug', price: euro(1)});
    await host.act('b', {type: 'pin-product', productId: 'mug'});
    now += 1000;
    await host.act('c', {type: 'change-product', productId: 'mug', price: euro(2)});
    now -= 60_000;
    await host.act('d', {type: 'unpin-product'});
    await host.until('all', () => host.facts.length === 4);
    assert.deepEqual(host.facts.map(({at}) => at - 1_700_000_000_000), [0, 4000, 4000, 4000]);
  });
});
