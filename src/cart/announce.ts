import type {CartResultEvent} from './result-event.js';

/**
 * Dispatches a result from the element, and from the document as well where the element has left it: a page that heard
 * the request hears what came of it.
 */
export function announce(target: EventTarget, event: CartResultEvent): void {
  target.dispatchEvent(event);
  if (typeof Node !== 'undefined' && target instanceof Node && !target.isConnected) {
    target.ownerDocument?.dispatchEvent(event);
  }
}
