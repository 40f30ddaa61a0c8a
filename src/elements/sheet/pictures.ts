import {html, type TemplateResult} from 'lit';
import type {Image, Product} from '../../protocol/index.js';
import {renderBadges} from '../product/badges.js';
import {fits, type Choice} from './choice.js';
import {imagesOf} from './images-of.js';

/** The gallery, at the picture of what is chosen, with the words of the shop over it. Brings the part `gallery`. */
export function renderPictures(product: Product, choice: Choice): TemplateResult {
  const images = imagesOf(product);
  const index = images.findIndex(({url}) => url === pictureOf(product, choice)?.url);
  return html`<div class="pictures">
    <live-shop-gallery
      part="gallery"
      exportparts="pictures: gallery__pictures, picture: gallery__picture, previous: gallery__previous, next: gallery__next, dots: gallery__dots"
      .images=${images}
      .index=${Math.max(index, 0)}
    ></live-shop-gallery>
    ${renderBadges(product, {slotted: false})}
  </div>`;
}

// A colour alone may tell the picture, long before the size is chosen: where all that is left has the same.
function pictureOf({variants}: Product, choice: Choice): Image | undefined {
  const [first, ...others] = variants.filter((variant) => fits(variant, choice)).map(({image}) => image);
  return others.every((image) => image?.url === first?.url) ? first : undefined;
}
