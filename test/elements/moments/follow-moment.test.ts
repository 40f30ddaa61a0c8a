import {expect} from '@open-wc/testing';
import {followMoment} from '#src/elements/moments/follow-moment.js';
import type {Moment} from '#src/elements/moments/moment-link.js';
import {exampleManifest, type FakeSession} from '../support/fake-session.js';
import {recordedSession, shownSession} from '../support/shown-session.js';

const mug: Moment = {type: 'product', productId: 'mug'};

/** The session of a show that plays: `exampleManifest` alone has no stream. */
function playing(session: FakeSession): FakeSession {
  session.manifest.set(exampleManifest({stream: {url: 'https://live.example.com/x.m3u8'}}));
  return session;
}

function follow(session: FakeSession, moment: Moment): {opened: string[]; leave: () => void; loseEndurance: () => void} {
  const [leaving, patience] = [new AbortController(), new AbortController()];
  const opened: string[] = [];
  followMoment({
    session, moment, signal: leaving.signal, patience: patience.signal, openProduct: (id) => opened.push(id),
  });
  return {opened, leave: () => leaving.abort(), loseEndurance: () => patience.abort()};
}

const sought = (session: FakeSession): readonly unknown[] => {
  const startMs = session.stage.get().startedAt ?? 0;
  return session.calls.map(([name, dateMs]) => (typeof dateMs === 'number' ? (dateMs - startMs) / 1000 : name));
};

describe('followMoment', () => {
  it('goes to a time from the start of the show, and plays', () => {
    const session = playing(recordedSession());
    follow(session, {type: 'time', seconds: 325});
    expect(sought(session)).to.deep.equal([325, 'playback.play']);
  });

  it('goes to where a product was shown last, a little before', () => {
    const session = playing(recordedSession());
    const again = {at: (session.stage.get().startedAt ?? 0) + 400_000, title: 'Mug', productId: 'mug'};
    session.chapters.set([...session.chapters.get(), again]);
    follow(session, mug);
    expect(sought(session)).to.deep.equal([399, 'playback.play']);
  });

  it('waits for the video and for the log, and goes once', () => {
    const session = playing(recordedSession());
    const {window} = session.playbackState.get();
    const chapters = session.chapters.get();
    session.playbackState.set({...session.playbackState.get(), window: undefined});
    session.chapters.set([]);
    follow(session, mug);
    session.playbackState.set({...session.playbackState.get(), window});
    expect(session.calls).to.deep.equal([]);
    session.chapters.set(chapters);
    session.chapters.set([...chapters]);
    expect(sought(session)).to.deep.equal([59, 'playback.play']);
  });

  it('counts from the first frame of a recording that nobody tells the start of', () => {
    const session = playing(recordedSession());
    session.stage.set({status: 'live', pins: []});
    follow(session, {type: 'time', seconds: 5});
    expect(session.calls[0]).to.deep.equal(['playback.seek', (session.playbackState.get().window?.startMs ?? 0) + 5000]);
  });

  it('shows the product where its moment cannot be had', () => {
    const scheduled = playing(shownSession());
    scheduled.stage.set({status: 'scheduled', pins: []});
    expect(follow(scheduled, mug).opened).to.deep.equal(['mug']);
    const gone = playing(shownSession());
    const {window} = gone.playbackState.get();
    gone.playbackState.set({...gone.playbackState.get(), window: window && {...window, startMs: window.startMs + 120_000}});
    expect(follow(gone, mug).opened, 'out of the window').to.deep.equal(['mug']);
    expect(follow(gone, {type: 'time', seconds: 1}).opened).to.deep.equal([]);
    const unknown = playing(shownSession());
    const waiting = follow(unknown, {type: 'product', productId: 'candle'});
    expect(waiting.opened).to.deep.equal([]);
    waiting.loseEndurance();
    expect(waiting.opened).to.deep.equal(['candle']);
    for (const session of [scheduled, gone, unknown]) expect(session.calls).to.deep.equal([]);
  });

  it('opens nothing for a product that the show does not have', () => {
    const session = playing(shownSession());
    const waiting = follow(session, {type: 'product', productId: 'teapot'});
    waiting.loseEndurance();
    expect(waiting.opened).to.deep.equal([]);
  });

  it('lets go when the viewer leaves', () => {
    const session = playing(shownSession());
    const chapters = session.chapters.get();
    session.chapters.set([]);
    const waiting = follow(session, mug);
    waiting.leave();
    session.chapters.set(chapters);
    waiting.loseEndurance();
    expect(session.calls).to.deep.equal([]);
    expect(waiting.opened).to.deep.equal([]);
  });
});
