/** How the parts of a WooCommerce page tell each other that the cart has changed. */
export interface PageSignals {
  /** Tells mini-carts of block themes and of classic themes. */
  announce(change: 'added' | 'removed'): void;
  /** Calls back, once per task, when somebody else has changed the cart. */
  watch(changed: () => void, options: {readonly signal: AbortSignal}): void;
}

const native = ['wc-blocks_added_to_cart', 'wc-blocks_removed_from_cart'] as const;

/** The blocks' own cart tells on `window` of every change, also of quantities. */
const synchronised = 'wc-blocks_store_sync_required';

/** Classic themes speak through jQuery alone: its events reach no native listener. */
const classic = 'added_to_cart removed_from_cart updated_wc_div';

interface JQueryEvents {
  on(types: string, handler: () => void): void;
  off(types: string, handler: () => void): void;
}

export function createPageSignals(page: Window & typeof globalThis): PageSignals {
  const {body} = page.document;
  let speaking = false;

  return {
    announce(change) {
      speaking = true;
      const detail = {preserveCartData: false};
      const type = change === 'added' ? native[0] : native[1];
      body.dispatchEvent(new page.CustomEvent(type, {bubbles: true, cancelable: true, detail}));
      // jQuery hears native events, too: this one makes WooCommerce fetch the cart fragments again.
      body.dispatchEvent(new page.Event('wc_fragment_refresh', {bubbles: true}));
      speaking = false;
    },
    watch(changed, {signal}) {
      if (signal.aborted) return;
      let due = false;
      const hear = () => {
        if (speaking || due) return;
        due = true;
        // The blocks translate one jQuery event into a native one: that is one change.
        queueMicrotask(() => {
          due = false;
          if (!signal.aborted) changed();
        });
      };
      for (const type of native) body.addEventListener(type, hear, {signal});
      page.addEventListener(synchronised, hear, {signal});
      const events = jQueryOf(page, body);
      events?.on(classic, hear);
      signal.addEventListener('abort', () => events?.off(classic, hear), {once: true});
    },
  };
}

function jQueryOf(page: Window, body: HTMLElement): JQueryEvents | undefined {
  const jQuery: unknown = Reflect.get(page, 'jQuery');
  const wrapped: unknown = typeof jQuery === 'function' ? jQuery(body) : undefined;
  return isJQueryEvents(wrapped) ? wrapped : undefined;
}

function isJQueryEvents(value: unknown): value is JQueryEvents {
  if (typeof value !== 'object' || value === null || !('on' in value) || !('off' in value)) return false;
  return typeof value.on === 'function' && typeof value.off === 'function';
}
