import assert from 'node:assert/strict';
import {after, afterEach, before, describe, it} from 'node:test';
import {OpenLink} from './open-link.js';
import {ServerProcess} from './server-process.js';

describe('a link to the show server', {timeout: 60_000}, () => {
  let server: ServerProcess;
  const open: OpenLink[] = [];

  async function openPage(options: {token?: string} = {}): Promise<OpenLink> {
    const page = new OpenLink({url: server.url, timing: {ackMs: 2_000, joinMs: 4_000, firstRetryMs: 200}, ...options});
    open.push(page);
    await page.live();
    return page;
  }

  before(async () => {
    server = await ServerProcess.start();
  });

  afterEach(() => {
    for (const {link} of open.splice(0)) link.close();
  });

  after(() => server.remove());

  it('shows everybody the same conversation', async () => {
    const [ada, bo] = await Promise.all([openPage(), openPage()]);
    await ada.link.post('Is it dishwasher safe?', 'Ada');
    await bo.link.post('Yes', 'Bo');
    await Promise.all([ada, bo].map((page) => page.until(() => page.texts.length === 2)));
    assert.deepEqual(ada.facts, bo.facts);
    const late = await openPage();
    assert.deepEqual(late.facts, ada.facts);
    assert.deepEqual(ada.link.outbox.get(), []);
  });

  it('loses and doubles nothing when the server is killed in the middle of it', async () => {
    const reader = await openPage();
    const writers = await Promise.all([openPage(), openPage(), openPage(), openPage()]);
    const viewers = writers.map(({link}) => link.state.get().viewer?.id);
    const wrote = (writer: number): string[] => [1, 2, 3, 4, 5].map((count) => `${writer}/${count}`);
    const before = reader.texts.length;
    const answers = writers.flatMap(({link}, writer) => wrote(writer).map((text) => link.post(text)));
    let answered = 0;
    for (const answer of answers) void answer.then(() => answered++);
    await Promise.race(answers);
    await server.end('SIGKILL');
    await reader.until(() => reader.link.state.get().status === 'retrying');
    assert.ok(answered > 0 && answered < 20, `${answered} of 20 were answered when the server was killed`);
    await server.restart();
    assert.deepEqual((await Promise.all(answers)).filter(({ok}) => !ok), []);
    const all = [reader, ...writers];
    await Promise.all(all.map((page) => page.until(() => page.texts.length >= before + 20)));

    const late = await openPage();
    for (const page of [...all, late]) {
      assert.deepEqual(page.facts, reader.facts);
      assert.deepEqual(page.facts.map(({seq}) => seq), page.facts.map((_, index) => (page.facts[0]?.seq ?? 0) + index));
    }
    const said = reader.texts.slice(before);
    writers.forEach((_, writer) => assert.deepEqual(said.filter((text) => text.startsWith(`${writer}/`)), wrote(writer)));
    assert.deepEqual(writers.map(({link}) => link.state.get().viewer?.id), viewers);
    assert.deepEqual(writers.map(({link}) => link.outbox.get()), [[], [], [], []]);
  });

  it('comes back by itself after a shutdown, when it was asked to', async () => {
    const page = await openPage();
    await server.end('SIGTERM');
    await page.until(() => page.link.state.get().status === 'retrying');
    const {retryInMs = 0} = page.link.state.get();
    assert.ok(retryInMs >= 500 && retryInMs <= 6_000, `${retryInMs} ms`);
    await server.restart();
    page.wake();
    await page.live();
  });

  it('sends the elder page of a viewer away', async () => {
    const elder = await openPage();
    const token = elder.link.state.get().viewer?.token ?? '';
    const younger = await openPage({token});
    await elder.until(() => elder.link.state.get().status === 'refused');
    assert.equal(younger.link.state.get().status, 'live');
    assert.equal(younger.link.state.get().viewer?.id, elder.link.state.get().viewer?.id);
  });

  it('knows the time of the server from the first welcome on, whatever its own clock says', async () => {
    const clock = {now: () => performance.now() + 3_600_000, random: () => 0.5, createId: () => 'unused'};
    let error = NaN;
    const page = new OpenLink({url: server.url, clock});
    open.push(page);
    await page.until(() => {
      if (page.link.state.get().status !== 'live') return false;
      error = page.link.now() - Date.now();
      return true;
    });
    // Both clocks are those of one machine: what differs is the error of the estimate.
    assert.ok(Math.abs(error) < 500, `off by ${error} ms`);
  });

  it('is refused by a server that does not know the show', async () => {
    const page = new OpenLink({url: server.url, show: 'autumn'});
    open.push(page);
    await page.until(() => page.link.state.get().status === 'refused');
    assert.equal(page.link.state.get().refusal?.code, 'unknown-show');
  });

  it('lets a viewer do nothing that is the host\'s, and says so', async () => {
    const page = await openPage();
    const answer = await page.link.act({type: 'end-show'});
    assert.equal(answer.ok ? '' : answer.code, 'forbidden');
  });

  it('counts what the room feels', async () => {
    const [ada, bo] = await Promise.all([openPage(), openPage()]);
    for (let taps = 0; taps < 5; taps++) ada.link.react('heart');
    await bo.until(() => bo.crowds.some(({reactions}) => reactions?.heart === 5));
    assert.ok(bo.crowds.some(({viewers}) => viewers >= 2));
  });
});
