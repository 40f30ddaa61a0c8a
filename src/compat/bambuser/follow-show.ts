import type {Product} from '../../protocol/index.js';

interface Followed<T> {
  get(): T;
  listen(callback: (value: T) => void): () => void;
}

/** What is read of the show of a `<live-shop>`. */
export interface Show {
  readonly shop: Followed<{readonly products: readonly Product[]}>;
  readonly stage: Followed<{readonly pin?: {readonly productId: string} | undefined}>;
  readonly playback: {
    readonly state: Followed<{readonly muted: boolean}>;
    setMuted(muted: boolean): void;
    play(): void;
    pause(): void;
  };
}

/** The event of the community's context protocol, by which `<live-shop>` gives its session to other people's elements. */
class ContextRequest extends Event {
  readonly context = Symbol.for('live-shop.session');
  readonly subscribe = true;
  // A provider does not answer its own element.
  readonly contextTarget: Element;

  constructor(
    asker: Element,
    readonly callback: (show: Show | undefined, unsubscribe?: () => void) => void,
  ) {
    super('context-request', {bubbles: true, composed: true});
    this.contextTarget = asker;
  }
}

/** Calls back with the show of the element, now and whenever it opens another one, until the signal aborts. */
export function followShow(
  liveShop: Element,
  callback: (show: Show | undefined) => void,
  {signal}: {readonly signal: AbortSignal},
): void {
  let stop: (() => void) | undefined;
  const asker = liveShop.ownerDocument.createElement('span');
  const request = new ContextRequest(asker, (show, unsubscribe) => {
    stop = unsubscribe;
    if (signal.aborted) unsubscribe?.();
    else callback(show);
  });
  liveShop.dispatchEvent(request);
  signal.addEventListener('abort', () => stop?.(), {once: true});
}
