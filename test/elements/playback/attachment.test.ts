import {expect} from '@open-wc/testing';
import {createAttachment, type Attachment} from '#src/playback/attachment.js';

const microtask = () => Promise.resolve();

describe('createAttachment', () => {
  let attachment: Attachment;
  let seen: string[];
  let signals: AbortSignal[];
  const first = document.createElement('video');
  const second = document.createElement('video');

  beforeEach(() => {
    seen = [];
    signals = [];
    attachment = createAttachment({
      attached(video, signal) {
        seen.push(video === first ? 'first' : 'second');
        signals.push(signal);
      },
      detached: () => seen.push('none'),
    });
  });

  it('takes a disconnect and a connect in one task for a move', async () => {
    const stop = attachment.attach(first);
    stop();
    attachment.attach(first);
    await microtask();
    expect(seen).to.deep.equal(['first']);
    expect(signals[0]?.aborted).to.equal(false);
  });

  it('lets go of an element that does not come back', async () => {
    attachment.attach(first)();
    expect(attachment.video()).to.equal(first);
    await microtask();
    expect(attachment.video()).to.equal(undefined);
    expect(seen).to.deep.equal(['first', 'none']);
    expect(signals[0]?.aborted).to.equal(true);
  });

  it('plays in the newest element, whatever the stops of older ones say later', async () => {
    const stop = attachment.attach(first);
    attachment.attach(second);
    stop();
    await microtask();
    expect(attachment.video()).to.equal(second);
    expect(seen).to.deep.equal(['first', 'none', 'second']);
  });

  it('lets go once, however often it is told to', async () => {
    const stop = attachment.attach(first);
    stop();
    stop();
    await microtask();
    stop();
    attachment.detach();
    await microtask();
    expect(seen).to.deep.equal(['first', 'none']);
  });

  it('does not let a late stop take an element that was attached again', async () => {
    const stop = attachment.attach(first);
    stop();
    await microtask();
    attachment.attach(first);
    stop();
    await microtask();
    expect(attachment.video()).to.equal(first);
  });
});
