import {expect, fixture, html, oneEvent, waitUntil} from '@open-wc/testing';
import '#src/define/live-shop-sheet.js';
import type {LiveShopGallery} from '#src/elements/gallery/live-shop-gallery.js';

const images = ['a', 'b', 'c'].map((name) => ({url: `/${name}.webp`, alt: name === 'b' ? 'From behind' : undefined}));

async function show(count: number, dir: 'ltr' | 'rtl' = 'ltr'): Promise<LiveShopGallery> {
  const box = await fixture(html`<div dir=${dir}><live-shop-gallery .images=${images.slice(0, count)}></live-shop-gallery></div>`);
  const gallery = box.querySelector('live-shop-gallery');
  if (!gallery) throw new Error('no gallery');
  await gallery.updateComplete;
  return gallery;
}

const part = (gallery: LiveShopGallery, name: string): HTMLElement | null =>
  gallery.shadowRoot?.querySelector<HTMLElement>(`[part=${name}]`) ?? null;

const here = (gallery: LiveShopGallery): number =>
  [...(gallery.shadowRoot?.querySelectorAll('.dot') ?? [])].findIndex((dot) => dot.classList.contains('here'));

describe('<live-shop-gallery>', () => {
  it('is accessible', async () => {
    await expect(await show(3)).to.be.accessible();
  });

  it('needs no buttons for one picture, and shows a drawing for none', async () => {
    expect(part(await show(1), 'next')).to.equal(null);
    const none = await show(0);
    expect(none.shadowRoot?.querySelector('img')).to.equal(null);
    expect(part(none, 'picture')?.querySelector('svg')).not.to.equal(null);
  });

  it('names each picture', async () => {
    const alts = [...((await show(3)).shadowRoot?.querySelectorAll('img') ?? [])].map(({alt}) => alt);
    expect(alts).to.deep.equal(['Picture 1 of 3', 'From behind', 'Picture 3 of 3']);
  });

  for (const dir of ['ltr', 'rtl'] as const) {
    it(`steps to the end and back, ${dir}`, async () => {
      const gallery = await show(3, dir);
      expect(part(gallery, 'previous')?.getAttribute('aria-disabled')).to.equal('true');
      for (const index of [1, 2]) {
        part(gallery, 'next')?.click();
        await waitUntil(() => here(gallery) === index, `picture ${index}`);
      }
      expect(part(gallery, 'next')?.getAttribute('aria-disabled')).to.equal('true');
      part(gallery, 'previous')?.click();
      await waitUntil(() => here(gallery) === 1, 'one back');
    });
  }

  it('goes to the picture of the chosen variant', async () => {
    const gallery = await show(3);
    gallery.index = 2;
    await waitUntil(() => here(gallery) === 2, 'the third picture');
  });

  it('shows a picture again after a failure once its address changes', async () => {
    const gallery = await show(1);
    const image = gallery.shadowRoot?.querySelector('img');
    if (!image) throw new Error('no image');
    if (!image.hasAttribute('data-failed')) await oneEvent(image, 'error');
    expect(image.hasAttribute('data-failed')).to.equal(true);
    const pixel = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
    gallery.images = [{url: pixel}];
    await oneEvent(image, 'load');
    expect(image.hasAttribute('data-failed')).to.equal(false);
  });
});
