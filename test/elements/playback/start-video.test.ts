import {expect} from '@open-wc/testing';
import {startVideo} from '#src/playback/start-video.js';
import {silentVideo} from './silence.js';

/** Gives a video the autoplay policy of another browser. */
function restrict(video: HTMLVideoElement, allows: () => boolean, error = 'NotAllowedError'): void {
  const play = video.play.bind(video);
  video.play = () => (allows() ? play() : Promise.reject(new DOMException('No.', error)));
}

describe('startVideo', () => {
  let video: HTMLVideoElement;

  beforeEach(async () => {
    video = await silentVideo();
    video.muted = false;
  });
  afterEach(() => video.pause());

  it('starts with sound where it may', async () => {
    expect(await startVideo(video)).to.equal('audible');
    expect(video.paused).to.equal(false);
  });

  it('keeps a video muted that was muted', async () => {
    video.muted = true;
    expect(await startVideo(video)).to.equal('muted');
  });

  it('starts without sound where it may not with it', async () => {
    restrict(video, () => video.muted);
    expect(await startVideo(video)).to.equal('muted');
    expect({muted: video.muted, paused: video.paused}).to.deep.equal({muted: true, paused: false});
  });

  it('waits for a tap, to start with sound then, where it may not start at all', async () => {
    restrict(video, () => false);
    expect(await startVideo(video)).to.equal('blocked');
    expect(video.muted).to.equal(false);
  });

  it('takes an interrupted attempt for no answer', async () => {
    restrict(video, () => false, 'AbortError');
    expect(await startVideo(video)).to.equal(undefined);
    expect(video.muted).to.equal(false);
  });
});
