import {aTimeout, expect, waitUntil} from '@open-wc/testing';
import {atom, type WritableAtom} from '#src/atom/atom.js';
import {createPlayback} from '#src/playback/create-playback.js';
import type {Capabilities} from '#src/playback/engine.js';
import {initialPlayback, type Playback, type PlaybackProblem, type PlaybackState} from '#src/playback/playback.js';
import {silence} from './silence.js';

const native: Capabilities = {mediaSource: false, nativeHls: true, nativeDates: true, webKit: true};

// What a real stream needs, with hls.js and a live origin, is in test/e2e; here the engine of the browser plays a recording.
describe('createPlayback, with the engine of the browser', () => {
  let playback: Playback;
  let state: WritableAtom<PlaybackState>;
  let reports: PlaybackProblem[];
  let video: HTMLVideoElement;

  beforeEach(() => {
    state = atom(initialPlayback);
    reports = [];
    video = document.createElement('video');
    playback = createPlayback({
      state,
      now: Date.now,
      random: () => 0.5,
      report: (problem) => reports.push(problem),
      capabilities: () => native,
    });
  });
  afterEach(() => playback.close());

  const status = (wanted: PlaybackState['status']) => waitUntil(() => state.get().status === wanted, `status ${wanted}`);

  it('is safe in every state', async () => {
    const all = () => {
      playback.play();
      playback.pause();
      playback.goLive();
      playback.retry();
      playback.setMuted(true);
      playback.setVolume(Number.NaN);
      playback.setCaptions(true);
      playback.setPictureInPicture(true);
      playback.seek(Number.NaN);
      playback.seek(Date.now());
      playback.setRate(Number.NaN);
      playback.setQuality('none');
      playback.setAudioTrack('none');
      playback.setCaptionTrack('none');
      playback.promptRemote();
      playback.onCue(() => {})();
      playback.playhead();
    };
    all();
    playback.load({url: silence(5), live: false});
    all();
    playback.attach(video);
    all();
    playback.close();
    all();
    playback.load({url: silence(5), live: false});
    playback.attach(video)();
    playback.close();
    await aTimeout(0);
    expect(state.get().status).to.equal('idle');
    expect(video.hasAttribute('src')).to.equal(false);
  });

  it('plays as soon as wish, stream and element are there, in whatever order', async () => {
    const stream = {url: silence(5), live: false};
    const steps = [() => playback.play(), () => playback.attach(video), () => playback.load(stream)];
    for (const step of steps) step();
    await status('playing');
    expect(state.get()).to.include({live: false, atLiveEdge: false, autoplay: 'audible'});
  });

  it('starts with the volume that was set before there was an element', async () => {
    playback.setVolume(0.25);
    playback.setMuted(true);
    playback.attach(video);
    expect({volume: video.volume, muted: video.muted, inline: video.playsInline}).to.deep.equal({volume: 0.25, muted: true, inline: true});
  });

  it('bounds the volume', () => {
    playback.attach(video);
    playback.setVolume(7);
    expect(state.get().volume).to.equal(1);
    playback.setVolume(-1);
    expect(state.get().volume).to.equal(0);
  });

  it('tells the programme date of the frame on screen where the browser knows it', async () => {
    const startMs = Date.UTC(2026, 10, 22);
    Object.assign(video, {getStartDate: () => new Date(startMs)});
    playback.load({url: silence(30), live: false});
    playback.attach(video);
    expect(playback.playhead()).to.equal(undefined);
    playback.play();
    await status('playing');
    video.currentTime = 20;
    await waitUntil(() => !video.seeking);
    const head = playback.playhead();
    expect(head?.approximate).to.equal(false);
    expect(head?.dateMs).to.be.closeTo(startMs + video.currentTime * 1000, 50);
  });

  it('goes on in another element where it was in the first', async () => {
    playback.load({url: silence(30), live: false});
    playback.attach(video);
    playback.play();
    await status('playing');
    video.currentTime = 20;
    await waitUntil(() => !video.seeking);
    const other = document.createElement('video');
    playback.attach(other);
    await waitUntil(() => other.currentTime >= 20 && !other.paused);
    expect(video.hasAttribute('src')).to.equal(false);
    await status('playing');
  });

  it('goes to a moment before there is a picture, later, and beyond the end', async () => {
    const startMs = Date.UTC(2026, 10, 22);
    playback.seek(startMs + 20_000);
    playback.load({url: silence(30), live: false, startsAt: startMs});
    playback.attach(video);
    expect(playback.playhead()?.dateMs).to.equal(startMs + 20_000);
    playback.play();
    await status('playing');
    expect(playback.playhead()?.dateMs).to.be.closeTo(startMs + 20_000, 1000);
    expect(state.get().window).to.deep.equal({startMs, endMs: startMs + 30_000});
    playback.seek(startMs + 5000);
    expect(playback.playhead()).to.deep.equal({dateMs: startMs + 5000, approximate: false});
    playback.seek(startMs + 99_000);
    await status('ended');
    playback.seek(startMs + 1000);
    await status('playing');
    expect(video.currentTime).to.be.closeTo(1, 1);
  });

  it('takes a recording without dates to have ended now, and says that it guesses', async () => {
    playback.load({url: silence(30), live: false});
    playback.attach(video);
    playback.play();
    await status('playing');
    const {approximate, window: range} = state.get();
    expect(approximate).to.equal(true);
    expect(range?.endMs).to.be.closeTo(Date.now(), 3000);
    playback.seek((range?.startMs ?? 0) + 12_000);
    expect(video.currentTime).to.be.closeTo(12, 0.01);
  });

  it('says why a stream is none, from what the server answers', async () => {
    playback.load({url: new URL('/no-such-stream.m3u8', location.href).href, live: true});
    playback.attach(video);
    playback.play();
    await status('failed');
    expect(reports.map(({code, fatal}) => ({code, fatal}))).to.deep.equal([{code: 'stream-not-found', fatal: true}]);
  });

  it('is closed by its signal', async () => {
    const life = new AbortController();
    const own = atom(initialPlayback);
    const closed = createPlayback({
      state: own,
      now: Date.now,
      random: () => 0.5,
      report: (problem) => reports.push(problem),
      capabilities: () => native,
      signal: life.signal,
    });
    closed.load({url: silence(5), live: false});
    closed.attach(video);
    closed.play();
    await waitUntil(() => own.get().status === 'playing');
    life.abort();
    expect(own.get().status).to.equal('idle');
    expect(video.hasAttribute('src')).to.equal(false);
  });
});
