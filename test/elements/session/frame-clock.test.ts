import {aTimeout, expect, nextFrame, waitUntil} from '@open-wc/testing';
import {atom} from '#src/atom/atom.js';
import {onFrames} from '#src/session/frame-clock.js';
import {FramePlayhead} from '#src/session/frame-playhead.js';

/** A video that presents frames of a drawing for as long as `draws` is true. */
async function playingVideo(): Promise<{readonly video: HTMLVideoElement; readonly remove: () => void}> {
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = canvas.captureStream(30);
  document.body.append(canvas, video);
  let hue = 0;
  const drawing = setInterval(() => {
    if (!context) return;
    context.fillStyle = `hsl(${(hue += 7)} 80% 50%)`;
    context.fillRect(0, 0, canvas.width, canvas.height);
  }, 30);
  await video.play();
  return {
    video,
    remove() {
      clearInterval(drawing);
      video.srcObject = null;
      canvas.remove();
      video.remove();
    },
  };
}

function hide(hidden: boolean): void {
  if (hidden) Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => 'hidden'});
  else Reflect.deleteProperty(document, 'visibilityState');
  document.dispatchEvent(new Event('visibilitychange'));
}

describe('onFrames', () => {
  it('tells the position of each frame that a video presents, and nothing after its stop', async () => {
    const {video, remove} = await playingVideo();
    const seen: (number | undefined)[] = [];
    const presented: number[] = [];
    const note: VideoFrameRequestCallback = (_now, {mediaTime}) => {
      presented.push(mediaTime);
      video.requestVideoFrameCallback(note);
    };
    video.requestVideoFrameCallback(note);
    const stop = onFrames(video, (mediaSeconds) => seen.push(mediaSeconds));
    await waitUntil(() => seen.filter((seconds) => seconds !== undefined).length > 5, 'six frames', {timeout: 8000});
    stop();
    const told = seen.filter((seconds) => seconds !== undefined);
    expect(told.every((seconds) => presented.includes(seconds)), 'frames that were presented, and no other time').to.equal(true);
    const {length} = seen;
    await aTimeout(200);
    expect(seen.length).to.equal(length);
    remove();
  });

  it('goes on by a timer where the video presents nothing, and where the page is hidden', async () => {
    const video = document.createElement('video');
    const seen: (number | undefined)[] = [];
    const stop = onFrames(video, (mediaSeconds) => seen.push(mediaSeconds));
    await waitUntil(() => seen.length >= 2, 'two looks', {timeout: 5000});
    hide(true);
    const {length} = seen;
    await waitUntil(() => seen.length >= length + 4);
    hide(false);
    stop();
    expect(seen.every((seconds) => seconds === undefined)).to.equal(true);
  });

  it('goes by the frames of the page where there is no video', async () => {
    let count = 0;
    const stop = onFrames(undefined, () => (count += 1));
    await nextFrame();
    await nextFrame();
    await nextFrame();
    stop();
    expect(count).to.be.within(2, 3);
  });
});

describe('FramePlayhead', () => {
  it('goes by the frame that was presented while it follows, and by the sought moment as soon as the viewer seeks', async () => {
    const {video, remove} = await playingVideo();
    const asked: (number | undefined)[] = [];
    const playhead = new FramePlayhead({
      video: atom<HTMLVideoElement | undefined>(video),
      playheadMs: (mediaSeconds) => (mediaSeconds === undefined ? 0 : 1),
      framed: () => asked.push(playhead.playheadMs()),
    });
    expect(playhead.playheadMs(), 'nothing is followed yet').to.equal(0);
    playhead.follow(true);
    await waitUntil(() => asked.includes(1));
    video.dispatchEvent(new Event('seeking'));
    expect(playhead.playheadMs()).to.equal(0);
    await waitUntil(() => playhead.playheadMs() === 1);
    playhead.follow(false);
    expect(playhead.playheadMs()).to.equal(0);
    playhead.close();
    const {length} = asked;
    video.dispatchEvent(new Event('seeked'));
    await aTimeout(100);
    expect(asked.length, 'nothing is left behind').to.equal(length);
    remove();
  });
});
