import assert from 'node:assert/strict';
import {createHmac} from 'node:crypto';
import {stat} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {describe, it} from 'node:test';
import {createShowServer, memoryStore} from '@live-shop/sdk/server';
import {RunningServer, SECRET, spring, temporaryDirectory} from './support/running-server.js';

const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

/** A token as another program could make it: no library, RFC 7515 by hand. */
function made(claims: object, {header = {alg: 'HS256', typ: 'JWT'}, secret = SECRET, hash = 'sha256'} = {}): string {
  const signed = `${encode(header)}.${encode(claims)}`;
  return `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`;
}

const hour = 3600;
const seconds = () => Math.floor(Date.now() / 1000);

describe('tokens', () => {
  it('of another make are taken where they are signed with the secret', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const token = made({role: 'host', show: '*', sub: 'erp', exp: seconds() + hour + 0.5});
    assert.deepEqual((await server.client().enter({token})).viewer, {id: 'erp', role: 'host', token});
  });

  it('are refused where anything about them is wrong', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const good = {role: 'host', show: 'spring', sub: 'host', exp: seconds() + hour};
    const [head, body, signature] = made(good).split('.');
    const {exp, ...endless} = good;
    const {sub, ...nobody} = good;
    assert.ok(exp && sub);
    const cases: readonly (readonly [string, string])[] = [
      ['expired', made({...good, exp: seconds() - 1})],
      ['not valid yet', made({...good, nbf: seconds() + hour})],
      ['of another show', made({...good, show: 'autumn'})],
      ['without an end', made(endless)],
      ['of nobody', made(nobody)],
      ['of an unknown role', made({...good, role: 'admin'})],
      ['for a subject that is no id', made({...good, sub: 'a b'})],
      ['of another secret', made(good, {secret: 'another secret that is long enough, too'})],
      ['unsigned', `${encode({alg: 'none'})}.${body}.`],
      ['signed in name only', `${encode({alg: 'none'})}.${body}.${signature}`],
      ['of another algorithm', made(good, {header: {alg: 'HS512', typ: 'JWT'}, hash: 'sha512'})],
      ['with a raised role', `${head}.${encode({...good, role: 'host', show: '*'})}.${signature}`],
      ['with a changed signature', `${head}.${body}.${signature?.slice(0, -4)}AAAA`],
      ['that is no token', 'host'],
    ];
    for (const [what, token] of cases) {
      const answer = await server.client().join({token});
      assert.ok(!answer.ok, what);
      assert.deepEqual([what, answer.code, answer.path], [what, 'unauthorized', 'token']);
      const headers = {authorization: `Bearer ${token}`};
      const body = JSON.stringify(spring);
      const {status} = await fetch(`${server.url}/shows/spring`, {method: 'PUT', headers, body});
      assert.deepEqual([what, status], [what, 401]);
    }
  });

  it('are not made where they would be refused', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    await assert.rejects(server.token('viewer', {subject: 'mia@shop.example'}), /claim sub .* an id/);
    await assert.rejects(server.token('viewer', {show: 'spring table'}), TypeError);
    await assert.rejects(server.token('viewer', {expiresInMs: NaN}), TypeError);
  });

  it('of a guest that no longer count make a new guest, not a closed door', async (context) => {
    const server = await RunningServer.start(context, {manifest: spring});
    const guest = {role: 'viewer', show: 'spring', sub: 'guest-1', guest: true, exp: seconds() + hour};
    const cases = [
      made({...guest, exp: seconds() - 1}),
      made({...guest, show: 'autumn'}),
      made({...guest, role: 'host'}, {secret: 'another secret that is long enough, too'}),
    ];
    for (const token of cases) {
      const {viewer} = await server.client().enter({token});
      assert.equal(viewer.role, 'viewer');
      assert.notEqual(viewer.id, 'guest-1');
    }
    const {viewer} = await server.client().enter({token: made(guest)});
    assert.equal(viewer.id, 'guest-1');
  });

  it('of a guest hold longer with every visit', async (context) => {
    let now = Date.now();
    const server = await RunningServer.start(context, {manifest: spring, now: () => now});
    let {viewer} = await server.client().enter();
    const {id} = viewer;
    for (let week = 0; week < 10; week += 1) {
      now += 7 * 24 * hour * 1000;
      ({viewer} = await server.client().enter({token: viewer.token}));
      assert.equal(viewer.id, id);
    }
  });
});

describe('the secret', () => {
  it('is made once, and kept where only its owner can read it', async (context) => {
    const dataDirectory = await temporaryDirectory(context);
    const first = await RunningServer.start(context, {manifest: spring, dataDirectory, secret: undefined});
    const token = await first.token('host');
    await first.close();
    assert.equal((await stat(join(dataDirectory, 'secret'))).mode & 0o777, 0o600);
    const second = await RunningServer.start(context, {dataDirectory, secret: undefined});
    assert.equal((await second.client().enter({token})).viewer.role, 'host');
  });

  it('must be long enough', async () => {
    const options = {server: createServer(), store: memoryStore(), secret: 'short'};
    await assert.rejects(createShowServer(options), /at least 32 characters/);
  });
});
