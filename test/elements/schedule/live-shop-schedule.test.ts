import '#src/define/live-shop-schedule.js';
import {expect, waitUntil} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopSchedule} from '#src/elements/schedule/live-shop-schedule.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const STARTS_AT = Date.parse('2026-04-01T18:00:00Z');
const HOUR_MS = 3_600_000;

function before(ms: number): FakeSession {
  const session = new FakeSession(exampleManifest({status: 'scheduled'}));
  session.nowMs = STARTS_AT - ms;
  return session;
}

const show = (session: FakeSession): Promise<LiveShopSchedule> =>
  sessionFixture(session, html`<live-shop-schedule></live-shop-schedule>`);

const boxes = (element: LiveShopSchedule): Element[] => [
  ...(element.shadowRoot?.querySelectorAll('[part=unit]') ?? []),
];

const units = (element: LiveShopSchedule): string[] =>
  boxes(element).map((unit) => unit.textContent?.replace(/\s+/g, ' ').trim() ?? '');

describe('<live-shop-schedule>', () => {
  it('is accessible', async () => {
    await expect(await show(before(HOUR_MS))).to.be.accessible();
  });

  it('counts days while there are any, then seconds', async () => {
    expect(units(await show(before(50 * HOUR_MS)))).to.deep.equal(['2 days', '02 hours', '00 minutes']);
    expect(units(await show(before(HOUR_MS + 61_000)))).to.deep.equal(['1 hour', '01 minute', '01 second']);
    expect(units(await show(before(1)))).to.deep.equal(['0 hours', '00 minutes', '01 second']);
  });

  it('gives the time by machine too', async () => {
    const element = await show(before(HOUR_MS));
    expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal('2026-04-01T18:00:00.000Z');
  });

  it('goes on by the clock of the show', async () => {
    const session = before(HOUR_MS);
    const element = await show(session);
    session.nowMs += 999;
    await waitUntil(() => units(element)[0] === '1 hour' && units(element)[2] === '00 seconds');
    session.nowMs = STARTS_AT - 1;
    await waitUntil(() => units(element)[2] === '01 second', 'the next tick shows the new time', {timeout: 3000});
    session.nowMs = STARTS_AT;
    await waitUntil(() => units(element).length === 0, 'the countdown is over', {timeout: 3000});
    expect(element.shadowRoot?.textContent).to.include('Starting any moment');
  });

  it('tells the page once that the time has come, and again when the show is put off', async () => {
    const session = before(500);
    const element = await show(session);
    let told = 0;
    element.addEventListener('live-shop-starting', () => told++);
    expect(element.matches(':state(starting)')).to.equal(false);
    for (const nowMs of [STARTS_AT, STARTS_AT + 5000]) {
      session.nowMs = nowMs;
      session.manifest.set({...exampleManifest({status: 'scheduled'})});
      await element.updateComplete;
    }
    expect(told).to.equal(1);
    expect(element.matches(':state(starting)')).to.equal(true);
    for (const startsAt of [STARTS_AT + HOUR_MS, STARTS_AT]) {
      session.manifest.set({...exampleManifest({status: 'scheduled'}), startsAt});
      await element.updateComplete;
    }
    expect(told).to.equal(2);
  });

  it('plays the trailer, and leads into the calendar before and without script', async () => {
    const session = before(HOUR_MS);
    session.manifest.set(exampleManifest({status: 'scheduled', calendar: '/spring.ics', trailer: {url: '/trailer.m3u8'}}));
    const element = await show(session);
    element.shadowRoot?.querySelector<HTMLElement>('[part=trailer]')?.click();
    expect(session.calls).to.deep.equal([['watchTrailer']]);
    expect(element.shadowRoot?.querySelector('[part=reminder]')?.getAttribute('href')).to.equal('/spring.ics');
    await expect(element).to.be.accessible();
    session.manifest.set(exampleManifest({status: 'scheduled'}));
    await element.updateComplete;
    expect(element.shadowRoot?.querySelector('[part=trailer], [part=reminder]')).to.equal(null);
  });

  it('shows nothing for a show without a time', async () => {
    const element = await show(new FakeSession(exampleManifest({status: 'scheduled', startsAt: undefined})));
    expect(element.shadowRoot?.textContent?.trim()).to.equal('');
  });

  it('goes through a move and a removal in right-to-left text', async () => {
    const session = before(HOUR_MS);
    const element = await show(session);
    element.dir = 'rtl';
    const parent = element.parentElement;
    parent?.prepend(element);
    await element.updateComplete;
    expect(units(element)).to.have.length(3);
    const [first, second] = boxes(element).map((unit) => unit.getBoundingClientRect().left);
    expect(first).to.be.greaterThan(second ?? Infinity);
    element.remove();
    session.manifest.set(exampleManifest());
    expect(element.isUpdatePending).to.equal(false);
  });
});
