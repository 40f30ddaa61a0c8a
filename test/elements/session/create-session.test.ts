import {expect} from '@open-wc/testing';
import {createSession, type OwnedSession} from '#src/session/create-session.js';

const open = (show: object): OwnedSession =>
  createSession({
    target: new EventTarget(),
    source: {show: {version: 1, id: 'a', title: 'A', ...show}},
    baseUrl: document.baseURI,
    autoplay: true,
    muted: true,
  });

const loaded = (name: string): boolean => performance.getEntriesByType('resource').some((entry) => entry.name.includes(name));

async function ready(session: OwnedSession): Promise<void> {
  if (session.status.get() === 'ready') return;
  await new Promise<void>((resolve) => session.status.listen((status) => status === 'ready' && resolve()));
}

describe('createSession', () => {
  it('loads no player for a live show that is over', async () => {
    const session = open({status: 'ended', stream: {url: '/gone.m3u8', live: true}});
    await ready(session);
    // What is loaded with the show comes before what it would ask for.
    await import('#src/session/show-tracker.js');
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.stage.get().status).to.equal('ended');
    expect(loaded('show-tracker')).to.equal(true);
    expect(loaded('create-playback')).to.equal(false);
    session.close();
  });

  it('keeps the show that is open when it is asked to try again', async () => {
    const session = open({status: 'live'});
    await ready(session);
    const manifest = session.manifest.get();
    session.status.listen(() => expect.fail('an open show begins again'));
    session.retry();
    await new Promise((resolve) => setTimeout(resolve));
    expect(session.manifest.get() === manifest).to.equal(true);
    session.close();
  });

  it('asks for nothing once it is closed', async () => {
    const session = open({status: 'live'});
    await ready(session);
    session.close();
    session.status.listen(() => expect.fail('a closed session begins again'));
    session.retry();
    expect(await session.cart.request({action: 'view', lines: [], surface: 'cart'})).to.include({status: 'failed'});
    expect(loaded('create-cart')).to.equal(false);
  });
});
