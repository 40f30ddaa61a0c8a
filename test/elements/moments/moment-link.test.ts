import {expect} from '@open-wc/testing';
import {momentUrl, readMomentLink, withoutMoment, type MomentLink} from '#src/elements/moments/moment-link.js';

const page = 'https://shop.example.com/live?x=1';

describe('readMomentLink', () => {
  it('reads a product and a time, with and without the id of a show', () => {
    expect(readMomentLink('#live-shop=product:mug')).to.deep.equal({moment: {type: 'product', productId: 'mug'}});
    expect(readMomentLink('#live-shop=t:1325')).to.deep.equal({moment: {type: 'time', seconds: 1325}});
    expect(readMomentLink('#live-shop=spring/t:0')).to.deep.equal({moment: {type: 'time', seconds: 0}, showId: 'spring'});
    expect(readMomentLink('#top&live-shop=product:a%2Fb')).to.deep.equal({moment: {type: 'product', productId: 'a/b'}});
  });

  it('refuses what is not ours', () => {
    const bad = [
      '', '#', '#top', '#live-shop=', '#live-shop=mug', '#live-shop=product:', '#live-shop=t:soon', '#live-shop=t:-5',
      '#live-shop=t:12345678', '#my-live-shop=t:5', '#live-shop=product:%E0%A4%A', '#live-shop=a/b/t:5', '#live-shop=t:5:6',
    ];
    for (const hash of bad) expect(readMomentLink(hash), hash).to.equal(undefined);
  });
});

describe('momentUrl', () => {
  it('writes what is read again, whatever the ids are', () => {
    for (const name of ['mug', 'gid://shopify/Product/1', 'a&b=c', 'ü#?', '100%']) {
      for (const link of [{moment: {type: 'product', productId: name}}, {moment: {type: 'time', seconds: 7}, showId: name}] as const) {
        expect(readMomentLink(new URL(momentUrl(page, link)).hash), name).to.deep.equal(link);
      }
    }
  });

  it('leaves the rest of the address as it is', () => {
    const link: MomentLink = {moment: {type: 'time', seconds: 90.9}};
    expect(momentUrl(`${page}#top&live-shop=t:5`, link)).to.equal(`${page}#top&live-shop=t:90`);
    expect(withoutMoment(`${page}#live-shop=t:5&top`)).to.equal(`${page}#top`);
    expect(withoutMoment(`${page}#live-shop=t:5`)).to.equal(page);
  });
});
