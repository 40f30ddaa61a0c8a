import {expect} from '@open-wc/testing';
import type {ShowStatus} from '#src/protocol/index.js';
import {sessionProgramme} from '#src/session/session-programme.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';

const stream = {url: 'https://video.example/live.m3u8', live: true};
const trailer = {url: 'https://video.example/trailer.m3u8', live: false};
const recording = {url: 'https://video.example/recording.m3u8', live: false};

const HOUR = 3_600_000;

/** A show that has not begun, in a session whose playback tells what it is asked. */
function opened({autoplay = false} = {}) {
  const session = new FakeSession(exampleManifest({status: 'scheduled', stream, trailer}));
  const {playback, calls} = session;
  const programme = sessionProgramme({slices: session, playback, autoplay});
  const turn = (status: ShowStatus): void => session.stage.set({status, pins: []});
  /** What was asked since the last look. */
  const asked = (): unknown[] => calls.splice(0).map(([name, value]) => (name === 'playback.load' ? value : name.split('.')[1]));
  return {session, programme, turn, asked};
}

describe('sessionProgramme', () => {
  it('plays the stream when the show begins, and stops it when it is over', () => {
    const {turn, asked} = opened({autoplay: true});
    turn('live');
    expect(asked()).to.deep.equal([stream, 'play']);
    turn('paused');
    expect(asked()).to.deep.equal([stream]);
    turn('ended');
    expect(asked()).to.deep.equal(['pause']);
  });

  it('plays the trailer to one who asks, whose time is that of the show, and goes on with the show', () => {
    const {session, programme, turn, asked} = opened();
    session.nowMs = 5000;
    expect(programme.playheadMs()).to.equal(5000);
    programme.watchTrailer();
    expect(asked()).to.deep.equal([trailer, 'play']);
    expect(programme.playheadMs()).to.equal(undefined);
    turn('live');
    expect(asked()).to.deep.equal([stream, 'play']);
    expect(programme.playheadMs()).to.equal(5000);
    programme.watchTrailer();
    expect(asked(), 'no trailer in a show').to.deep.equal([]);
  });

  it('ends the trailer of a show that is cancelled', () => {
    const {programme, turn, asked} = opened();
    programme.watchTrailer();
    asked();
    turn('cancelled');
    expect(asked()).to.deep.equal(['pause']);
  });

  it('plays the recording to one who asks, once it is published', () => {
    const {session, programme, turn, asked} = opened();
    turn('live');
    turn('ended');
    asked();
    programme.watchRecording();
    expect(asked()).to.deep.equal([]);
    session.shop.set({...session.shop.get(), recording});
    expect(asked(), 'nobody has asked').to.deep.equal([]);
    programme.watchRecording();
    expect(asked()).to.deep.equal([recording, 'play']);
    expect(session.manifest.get()).to.deep.include({stream: recording, status: 'ended'});
    turn('live');
    expect(asked(), 'the stage of the recording').to.deep.equal([recording]);
  });

  it('gives the manifest the new time of the show', () => {
    const {session, programme} = opened();
    const startsAt = (session.manifest.get()?.startsAt ?? 0) + HOUR;
    let changes = 0;
    session.manifest.listen(() => changes++);
    session.shop.set({...session.shop.get(), startsAt, endsAt: startsAt + HOUR});
    expect(session.manifest.get()).to.include({startsAt, endsAt: startsAt + HOUR, title: 'Spring table, live from the studio'});
    session.shop.set({...session.shop.get(), products: []});
    expect(changes).to.equal(1);
    programme.close();
    session.shop.set({...session.shop.get(), startsAt});
    expect(changes).to.equal(1);
  });
});
