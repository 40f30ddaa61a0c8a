import {expect} from '@open-wc/testing';
import {remoteScreens} from '#src/playback/remote.js';

describe('remoteScreens', () => {
  let life: AbortController;
  beforeEach(() => {
    life = new AbortController();
  });
  afterEach(() => life.abort());

  /** A video as it is in WebKit on Apple's systems. */
  function airPlayVideo(): HTMLVideoElement & {prompted: number; webkitCurrentPlaybackTargetIsWireless: boolean} {
    return Object.assign(document.createElement('video'), {
      prompted: 0,
      webkitCurrentPlaybackTargetIsWireless: false,
      webkitShowPlaybackTargetPicker(this: {prompted: number}) {
        this.prompted++;
      },
    });
  }

  const availability = (value: string) =>
    Object.assign(new Event('webkitplaybacktargetavailabilitychanged'), {availability: value});

  it('follows AirPlay where there is such', () => {
    const video = airPlayVideo();
    const seen: string[] = [];
    const screens = remoteScreens({video, changed: () => seen.push(screens.state()), signal: life.signal});
    expect(screens.state()).to.equal('unavailable');
    video.dispatchEvent(availability('available'));
    video.webkitCurrentPlaybackTargetIsWireless = true;
    video.dispatchEvent(new Event('webkitcurrentplaybacktargetiswirelesschanged'));
    video.webkitCurrentPlaybackTargetIsWireless = false;
    video.dispatchEvent(availability('not-available'));
    expect(seen).to.deep.equal(['available', 'connected', 'unavailable']);
    screens.choose();
    expect(video.prompted).to.equal(1);
  });

  it('asks Remote Playback elsewhere, and asks no more once it is stopped', async () => {
    const video = document.createElement('video');
    let tell: (available: boolean) => void = () => {};
    const cancelled: number[] = [];
    const remote = Object.assign(new EventTarget(), {
      state: 'disconnected',
      watchAvailability: async (callback: (available: boolean) => void) => {
        tell = callback;
        return 7;
      },
      cancelWatchAvailability: async (id: number) => void cancelled.push(id),
      prompt: () => Promise.reject(new DOMException('none', 'NotAllowedError')),
    });
    Object.defineProperty(video, 'remote', {value: remote});
    let changes = 0;
    const screens = remoteScreens({video, changed: () => changes++, signal: life.signal});
    await Promise.resolve();
    tell(true);
    expect([screens.state(), changes]).to.deep.equal(['available', 1]);
    remote.state = 'connected';
    expect(screens.state()).to.equal('connected');
    screens.choose();
    await Promise.resolve();
    life.abort();
    tell(false);
    expect(cancelled).to.deep.equal([7]);
    expect(changes).to.equal(1);
  });
});
