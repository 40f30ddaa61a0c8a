import type {Clock} from '../clock.js';

export interface OpenMiniCartOptions {
  readonly clock: Clock;
  /** How long the drawer may take to show, in milliseconds. */
  readonly patienceMs: number;
}

const overlayClass = 'wc-block-components-drawer__screen-overlay';
const openOverlay = `.${overlayClass}:not(.${overlayClass}--is-hidden)`;

/**
 * Opens the drawer of the Mini-Cart block by its own button. Resolves with `false` where there is no such block, where it
 * does not open in time, or where the shopper would not see it.
 */
export async function openMiniCart(page: Window & typeof globalThis, options: OpenMiniCartOptions): Promise<boolean> {
  const {document, MutationObserver} = page;
  const {clock, patienceMs} = options;
  const button = document.querySelector<HTMLElement>('.wc-block-mini-cart__button:not([disabled])');
  if (!button || button.getClientRects().length === 0 || document.fullscreenElement) return false;
  const overlay = await new Promise<Element | null>((resolve) => {
    const look = () => document.querySelector(openOverlay);
    const end = (found: Element | null) => {
      observer.disconnect();
      stop();
      resolve(found);
    };
    const observer = new MutationObserver(() => {
      const found = look();
      if (found) end(found);
    });
    const stop = clock(() => end(null), patienceMs);
    observer.observe(document.documentElement, {subtree: true, childList: true, attributes: true, attributeFilter: ['class']});
    button.click();
    const found = look();
    if (found) end(found);
  });
  return overlay !== null && isOnTop(overlay);
}

/** A show that fills the screen lies above the drawer. */
function isOnTop(overlay: Element): boolean {
  const {left, top, width, height} = overlay.getBoundingClientRect();
  return overlay.contains(overlay.ownerDocument.elementFromPoint(left + width / 2, top + height / 2));
}
