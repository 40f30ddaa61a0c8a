import {expect} from '@open-wc/testing';
import {createTempo, type Tempo} from '#src/playback/tempo.js';
import {silentVideo} from './silence.js';

describe('createTempo', () => {
  let tempo: Tempo;
  let video: HTMLVideoElement;

  beforeEach(async () => {
    tempo = createTempo();
    video = await silentVideo();
    tempo.attach(video);
  });

  it('catches up while the viewer has chosen no rate, and stops with it', () => {
    tempo.tick({video, behindSeconds: 3, most: 1.1});
    expect(video.playbackRate).to.equal(1.1);
    expect(tempo.rate()).to.equal(1);
    tempo.tick({video, behindSeconds: undefined, most: 1.1});
    expect(video.playbackRate).to.equal(1);
  });

  it('never touches a rate that the viewer has chosen, and keeps the pitch', () => {
    tempo.setRate(1.25, video);
    tempo.tick({video, behindSeconds: 3, most: 1.1});
    expect(video.playbackRate).to.equal(1.25);
    expect(video.preservesPitch).to.equal(true);
  });

  it('plays at that rate in another element, and with another source', async () => {
    tempo.setRate(1.5, video);
    const other = await silentVideo();
    tempo.attach(other);
    expect(other.playbackRate).to.equal(1.5);
    other.load();
    expect(other.playbackRate).to.equal(1.5);
  });

  it('bounds the rate', () => {
    const rates = [0, 9, Number.NaN, -1].map((rate) => {
      tempo.setRate(rate, video);
      return tempo.rate();
    });
    expect(rates).to.deep.equal([1, 2, 1, 0.25]);
  });
});
