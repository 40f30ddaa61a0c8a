import '#src/define/live-shop-reminder.js';
import {expect} from '@open-wc/testing';
import {html} from 'lit';
import type {LiveShopReminder} from '#src/elements/moments/live-shop-reminder.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';
import {sessionFixture} from '../support/session-fixture.js';

const upcoming = (changes: object = {}): FakeSession =>
  new FakeSession(exampleManifest({
    status: 'scheduled', description: 'Cups & plates', calendar: '/spring.ics', page: 'https://shop.example.com/live', ...changes,
  }));

const show = (session: FakeSession): Promise<LiveShopReminder> =>
  sessionFixture(session, html`<live-shop-reminder><a href="/spring.ics">Add to calendar</a></live-shop-reminder>`);

const links = (element: LiveShopReminder): readonly HTMLAnchorElement[] => [...(element.shadowRoot?.querySelectorAll('a') ?? [])];

describe('<live-shop-reminder>', () => {
  it('is accessible, shut and open', async () => {
    const element = await show(upcoming());
    await expect(element).to.be.accessible();
    element.shadowRoot?.querySelector('details')?.toggleAttribute('open', true);
    await expect(element).to.be.accessible();
  });

  it('links to the file and to two calendars, with all that they ask for', async () => {
    const [file, google, outlook] = links(await show(upcoming()));
    expect(file?.getAttribute('href')).to.equal('/spring.ics');
    expect(file?.hasAttribute('download')).to.equal(true);
    expect(google?.origin).to.equal('https://calendar.google.com');
    expect(Object.fromEntries(new URL(google?.href ?? '').searchParams)).to.deep.equal({
      action: 'TEMPLATE',
      text: 'Spring table, live from the studio',
      dates: '20260401T180000Z/20260401T190000Z',
      details: 'Cups & plates\n\nhttps://shop.example.com/live',
      location: 'https://shop.example.com/live',
    });
    expect(outlook?.origin).to.equal('https://outlook.live.com');
    const asked = new URL(outlook?.href ?? '').searchParams;
    expect([asked.get('startdt'), asked.get('enddt')]).to.deep.equal(['2026-04-01T18:00:00.000Z', '2026-04-01T19:00:00.000Z']);
    for (const link of [google, outlook]) expect(link?.rel).to.equal('noopener');
  });

  it('follows a show that is put off', async () => {
    const session = upcoming();
    const element = await show(session);
    session.manifest.set(exampleManifest({status: 'scheduled', startsAt: '2026-04-02T10:00:00Z', endsAt: '2026-04-02T10:30:00Z'}));
    await element.updateComplete;
    const [google] = links(element);
    expect(new URL(google?.href ?? '').searchParams.get('dates')).to.equal('20260402T100000Z/20260402T103000Z');
    expect(links(element), 'no file where the manifest names none').to.have.length(2);
  });

  it('leaves its content where nobody knows when the show is', async () => {
    const element = await show(upcoming({startsAt: undefined}));
    expect(element.shadowRoot?.querySelector('slot')).not.to.equal(null);
    expect(links(element)).to.have.length(0);
  });

  it('is the same after a move, in right-to-left text too', async () => {
    const element = await show(upcoming());
    const place = document.createElement('div');
    place.dir = 'rtl';
    element.parentElement?.append(place);
    place.append(element);
    await element.updateComplete;
    expect(links(element)).to.have.length(3);
    element.remove();
  });
});
