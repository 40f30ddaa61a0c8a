import {expect} from '@open-wc/testing';
import type {CueText} from '#src/playback/cue-text.js';
import {readNativeCues} from '#src/playback/native-cues.js';

describe('readNativeCues', () => {
  let life: AbortController;
  let video: HTMLVideoElement;
  let told: CueText[];

  beforeEach(() => {
    life = new AbortController();
    video = document.createElement('video');
    told = [];
    readNativeCues({video, cued: (cue) => told.push(cue), signal: life.signal});
  });
  afterEach(() => life.abort());

  /** A cue as WebKit makes one of an attribute or of a frame of ID3. */
  const cue = (seconds: number, value: unknown) => Object.assign(new VTTCue(seconds, seconds + 1, ''), {value});

  it('tells what is ours, once each, with its place in the media timeline', () => {
    const track = video.addTextTrack('metadata');
    track.mode = 'disabled';
    video.dispatchEvent(new Event('progress'));
    expect(track.mode).to.equal('hidden');
    track.addCue(cue(1, {key: 'X-LIVE-SHOP', data: '%7B%7D'}));
    track.addCue(cue(2, {key: 'TXXX', info: 'd', data: '{}'}));
    track.addCue(cue(3, {key: 'X-OTHER', data: 'x'}));
    track.addCue(cue(4, {key: 'PRIV', data: new ArrayBuffer(2)}));
    track.addCue(cue(5, undefined));
    video.dispatchEvent(new Event('timeupdate'));
    video.dispatchEvent(new Event('timeupdate'));
    expect(told).to.deep.equal([{seconds: 1, text: '%7B%7D'}, {seconds: 2, text: '{}'}]);
  });

  it('leaves captions alone, and hears nothing once it is stopped', () => {
    const captions = video.addTextTrack('captions');
    captions.mode = 'disabled';
    video.dispatchEvent(new Event('progress'));
    expect(captions.mode).to.equal('disabled');
    life.abort();
    const track = video.addTextTrack('metadata');
    track.addCue(cue(1, {key: 'TXXX', data: '{}'}));
    video.dispatchEvent(new Event('timeupdate'));
    expect(told).to.deep.equal([]);
  });
});
