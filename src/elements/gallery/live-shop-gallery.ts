import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {TextController} from '../../controllers/text-controller.js';
import {sheetWords} from '../../i18n/en/sheet.js';
import type {Image} from '../../protocol/index.js';
import {controls} from '../../styles/controls.js';
import {backIcon, forwardIcon} from '../../styles/icons.js';
import {tokens} from '../../styles/tokens.js';
import {renderPicture} from '../product/picture.js';
import {productStyles} from '../product/product.styles.js';
import {galleryStyles} from './live-shop-gallery.styles.js';

// The same pictures in another array: a shopper who has swiped stays where they are.
function differ(now: readonly Image[], before: readonly Image[] | undefined): boolean {
  return now.length !== before?.length || now.some(({url, alt}, index) => url !== before[index]?.url || alt !== before[index].alt);
}

/**
 * The pictures of a product, to swipe, scroll with the arrow keys or step through.
 *
 * @tag live-shop-gallery
 * @csspart pictures - The row that scrolls.
 * @csspart picture - A square picture.
 * @csspart previous - The button to the picture before.
 * @csspart next - The button to the picture after.
 * @csspart dots - One dot for each picture.
 */
export class LiveShopGallery extends LitElement {
  static readonly tagName = 'live-shop-gallery';
  static override styles = [tokens, controls, productStyles, galleryStyles];

  @property({attribute: false, hasChanged: differ}) images: readonly Image[] = [];
  /** The picture to show; another one after the shopper has swiped. */
  @property({type: Number}) index = 0;

  @state() private shown = 0;

  @query('.pictures') private readonly row!: HTMLElement | null;

  readonly #text = new TextController(this, sheetWords);

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('images') && changed.get('images')) this.#scrollTo(this.index, 'instant');
    else if (changed.has('index') && this.index !== this.shown) this.#scrollTo(this.index);
  }

  override render(): TemplateResult {
    const count = this.images.length;
    if (count < 2) return html`<div class="single">${renderPicture(this.images[0], {alt: this.images[0]?.alt})}</div>`;
    return html`<ul part="pictures" class="pictures" role="list" tabindex="0" aria-label=${this.#text.t('pictures')} @scroll=${this.#scrolled}>
        ${this.images.map((image, index) => html`<li>${renderPicture(image, {alt: this.#alt(image, index)})}</li>`)}
      </ul>
      ${this.#renderStep({part: 'previous', to: this.shown - 1})} ${this.#renderStep({part: 'next', to: this.shown + 1})}
      <div part="dots" class="dots" aria-hidden="true">
        ${this.images.map((_, index) => html`<span class="dot ${index === this.shown ? 'here' : ''}"></span>`)}
      </div>`;
  }

  #renderStep({part, to}: {readonly part: 'previous' | 'next'; readonly to: number}): TemplateResult {
    const end = to < 0 || to >= this.images.length;
    return html`<button
      part=${part}
      class="icon on-media step ${part}"
      aria-label=${this.#text.t(part === 'next' ? 'nextPicture' : 'previousPicture')}
      aria-disabled=${end ? 'true' : nothing}
      @click=${() => this.#scrollTo(to)}
    >
      ${part === 'next' ? forwardIcon : backIcon}
    </button>`;
  }

  #alt(image: Image, index: number): string {
    return image.alt || this.#text.t('pictureOf', {index: index + 1, count: this.images.length});
  }

  #scrollTo(index: number, behavior?: ScrollBehavior): void {
    const picture = this.row?.children[index];
    if (!this.row || !picture) return;
    // Not scrollIntoView(): that would scroll the page as well. The difference of the start edges holds in both directions.
    const start = (element: Element): number => {
      const {left, right} = element.getBoundingClientRect();
      return this.matches(':dir(rtl)') ? right : left;
    };
    const left = start(picture) - start(this.row.children[0] ?? picture);
    this.row.scrollTo(behavior ? {left, behavior} : {left});
  }

  readonly #scrolled = (): void => {
    const {row} = this;
    if (!row) return;
    const step = row.scrollWidth / this.images.length;
    const atEnd = Math.abs(row.scrollLeft) >= row.scrollWidth - row.clientWidth - 2;
    this.shown = atEnd ? this.images.length - 1 : Math.round(Math.abs(row.scrollLeft) / step);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'live-shop-gallery': LiveShopGallery;
  }
}
