import {expect, nextFrame, waitUntil} from '@open-wc/testing';
import {atom} from '#src/atom/atom.js';
import {initialPlayback, type PlaybackState} from '#src/playback/playback.js';
import type {Problem} from '#src/session/problem.js';
import {ShowTracker} from '#src/session/show-tracker.js';
import {createSlices} from '#src/session/slices.js';
import {exampleManifest} from '../support/fake-session.js';

const START = 1_000_000;

function track(manifest = exampleManifest({link: {}, status: 'scheduled'})) {
  const playback = atom<PlaybackState>(initialPlayback);
  const clocks = {nowMs: START, playheadMs: undefined as number | undefined};
  const slices = createSlices({muted: false, cart: {}});
  const problems: Problem[] = [];
  const tracker = new ShowTracker({
    slices,
    playback,
    video: atom<HTMLVideoElement | undefined>(),
    playheadMs: () => clocks.playheadMs,
    nowMs: () => clocks.nowMs,
    report: (problem) => problems.push(problem),
  });
  tracker.open(manifest);
  return {playback, clocks, tracker, slices, problems};
}

const pinned = {seq: 2, at: START + 5000, type: 'product-pinned', productId: 'mug', pinId: 'p'} as const;

describe('ShowTracker', () => {
  it('shows a pin on the frame that it belongs to', async () => {
    const {playback, clocks, tracker, slices} = track();
    tracker.receive([{seq: 1, at: START, type: 'show-started'}, pinned], true);
    clocks.nowMs = START + 9000;
    clocks.playheadMs = START + 4900;
    playback.set({...initialPlayback, status: 'playing'});
    await nextFrame();
    expect(slices.stage.get().pin).to.equal(undefined);
    clocks.playheadMs = START + 5000;
    await waitUntil(() => slices.stage.get().pin?.productId === 'mug');
    tracker.close();
  });

  it('reports a pin of a product that nobody has told of, once', () => {
    const {clocks, tracker, problems} = track();
    const unknown = {...pinned, productId: 'nobody-knows'};
    clocks.nowMs = START + 9000;
    tracker.receive([{seq: 1, at: START, type: 'show-started'}, unknown, {...pinned, seq: 3, at: START + 6000}], true);
    tracker.receive([{...unknown, seq: 4, at: START + 7000}], false);
    tracker.receive([{...unknown, seq: 5, at: START + 8000, pinId: 'q'}], false);
    expect(problems.map(({code}) => code)).to.deep.equal(['product-unknown']);
    expect(problems[0]?.message).to.include('nobody-knows');
    tracker.close();
  });

  it('follows now where nothing plays: a broken video never stops the cart', () => {
    const {playback, clocks, tracker, slices} = track();
    tracker.receive([{seq: 1, at: START, type: 'show-started'}, pinned], true);
    clocks.nowMs = START + 5000;
    playback.set({...initialPlayback, status: 'failed'});
    expect(slices.stage.get().pin?.productId).to.equal('mug');
    tracker.close();
  });

  it('ends the show for a viewer whose stream was taken away with the end', () => {
    const {playback, clocks, tracker, slices} = track();
    tracker.receive([{seq: 1, at: START, type: 'show-started'}, {seq: 2, at: START + 5000, type: 'show-ended'}], true);
    clocks.nowMs = START + 9000;
    clocks.playheadMs = START + 3000;
    playback.set({...initialPlayback, status: 'playing'});
    expect(slices.stage.get().status).to.equal('live');
    playback.set({...initialPlayback, status: 'lost'});
    expect(slices.stage.get().status).to.equal('ended');
    tracker.close();
  });

  it('starts a show without a server by the clock', async () => {
    const {clocks, tracker, slices} = track(exampleManifest({status: 'scheduled', startsAt: START + 300}));
    expect(slices.stage.get().status).to.equal('scheduled');
    clocks.nowMs = START + 300;
    await waitUntil(() => slices.stage.get().status === 'live');
    tracker.close();
  });

  it('runs no frame while nothing is about to happen', async () => {
    const asked = new Set<number>();
    const original = window.requestAnimationFrame;
    window.requestAnimationFrame = (callback) => {
      const handle = original.call(window, callback);
      asked.add(handle);
      return handle;
    };
    try {
      const {tracker} = track();
      tracker.receive([{seq: 1, at: START, type: 'show-started'}], true);
      expect(asked.size).to.equal(0);
      tracker.receive([{...pinned, at: START + 600_000}], false);
      expect(asked.size).to.equal(0);
      tracker.close();
    } finally {
      window.requestAnimationFrame = original;
    }
  });
});
