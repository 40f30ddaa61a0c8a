import {expect} from '@open-wc/testing';
import {createLiveFollower, type LiveFollower} from '#src/playback/live-follower.js';
import {silentVideo} from './silence.js';

describe('createLiveFollower', () => {
  let follower: LiveFollower;
  let video: HTMLVideoElement;

  beforeEach(async () => {
    follower = createLiveFollower();
    video = await silentVideo();
    video.currentTime = 30;
    tick(31);
  });

  const tick = (syncSeconds: number | undefined, playing = true) => follower.tick({video, syncSeconds}, playing);

  function jump(to: number, syncSeconds: number): void {
    video.currentTime = to;
    follower.seeking({video, syncSeconds});
  }

  it('takes a viewer back to the live edge after a pause', () => {
    follower.catchUp({video, syncSeconds: 45});
    expect(video.currentTime).to.equal(45);
  });

  it('does not jump over what a little speed makes good', () => {
    follower.catchUp({video, syncSeconds: 32.5});
    expect(video.currentTime).to.equal(30);
  });

  it('leaves alone who went back', () => {
    jump(10, 31);
    follower.catchUp({video, syncSeconds: 45});
    tick(50);
    expect(video.currentTime).to.equal(10);
  });

  it('follows again who asks for it, or comes back to the edge', () => {
    jump(10, 31);
    follower.follow();
    follower.catchUp({video, syncSeconds: 45});
    expect(video.currentTime).to.equal(45);
    jump(10, 46);
    jump(46, 47);
    tick(47);
    follower.catchUp({video, syncSeconds: 55});
    expect(video.currentTime).to.equal(55);
  });

  it('takes a jump forward, as an engine makes over a gap, for no wish to leave', () => {
    jump(33, 45);
    follower.catchUp({video, syncSeconds: 45});
    expect(video.currentTime).to.equal(45);
  });

  it('jumps while playing only when far behind', () => {
    expect(tick(39.9)).to.equal(false);
    expect(video.currentTime).to.equal(30);
    tick(46);
    expect(video.currentTime).to.equal(46);
  });

  it('does not move what is paused', () => {
    expect(tick(50, false)).to.equal(false);
    expect(video.currentTime).to.equal(30);
  });

  it('has nothing to follow in a recording', () => {
    follower.catchUp({video, syncSeconds: undefined});
    expect(tick(undefined)).to.equal(true);
    expect(video.currentTime).to.equal(30);
  });

  it('keeps who went back by a few seconds on purpose, and follows again at the edge', () => {
    follower.leave();
    video.currentTime = 25;
    tick(31);
    expect(follower.isFollowing()).to.equal(false);
    follower.catchUp({video, syncSeconds: 60});
    expect(video.currentTime).to.equal(25);
    tick(27);
    expect(follower.isFollowing()).to.equal(true);
  });
});
