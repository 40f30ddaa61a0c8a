import {expect} from '@open-wc/testing';
import {shareMoment, shareUrl, type ShareMomentOptions} from '#src/elements/moments/share-moment.js';
import {recordedSession, shownSession} from '../support/shown-session.js';

const page = 'https://shop.example.com/live#top';

interface Told {
  readonly shared: unknown[];
  readonly copied: string[];
}

/** A browser that can do what is given. */
function browser(told: Told, {share, copy}: {share?: () => Promise<void>; copy?: () => Promise<void>}): ShareMomentOptions['navigator'] {
  const clipboard = copy && Object.assign(Object.create(navigator.clipboard) as Clipboard, {
    writeText: async (text: string) => {
      told.copied.push(text);
      await copy();
    },
  });
  const system = share && {
    canShare: () => true,
    share: async (data?: ShareData) => {
      told.shared.push(data);
      await share();
    },
  };
  return {...(clipboard && {clipboard}), ...system} as ShareMomentOptions['navigator'];
}

const told = (): Told => ({shared: [], copied: []});
const refuse = (name: string) => async (): Promise<void> => {
  throw new DOMException('', name);
};
const works = async (): Promise<void> => {};

describe('shareUrl', () => {
  it('leads to the moment on screen, and at the live edge to what is live', () => {
    expect(shareUrl({session: recordedSession(), page, several: false})).to.equal(`${page}&live-shop=t:480`);
    expect(shareUrl({session: shownSession(), page, several: true})).to.equal(`${page}&live-shop=spring/t:480`);
    expect(shareUrl({session: shownSession({atLiveEdge: true}), page, several: true})).to.equal(page);
  });
});

describe('shareMoment', () => {
  const url = `${page}&live-shop=t:480`;
  const share = (navigator: ShareMomentOptions['navigator']): ReturnType<typeof shareMoment> =>
    shareMoment({session: recordedSession(), page, several: false, navigator});

  it('gives the system the title and the link', async () => {
    const seen = told();
    expect(await share(browser(seen, {share: works, copy: works}))).to.deep.equal({outcome: 'shared', url});
    expect(seen).to.deep.equal({shared: [{title: 'Spring table, live from the studio', url}], copied: []});
  });

  it('copies nothing when the viewer thinks better of it', async () => {
    const seen = told();
    expect((await share(browser(seen, {share: refuse('AbortError'), copy: works}))).outcome).to.equal('cancelled');
    expect(seen.copied).to.deep.equal([]);
  });

  it('copies the link where the system has no sheet, or will not show it', async () => {
    for (const can of [{copy: works}, {copy: works, share: refuse('NotAllowedError')}]) {
      const seen = told();
      expect(await share(browser(seen, can))).to.deep.equal({outcome: 'copied', url});
      expect(seen.copied).to.deep.equal([url]);
    }
  });

  it('hands out the link where it can be neither shared nor copied', async () => {
    for (const can of [{}, {copy: refuse('NotAllowedError')}]) {
      expect(await share(browser(told(), can))).to.deep.equal({outcome: 'failed', url});
    }
  });
});
