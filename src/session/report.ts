import {LiveShopErrorEvent} from './error-event.js';
import type {Problem} from './problem.js';

/** Tells the page and its developer of a problem: one `live-shop-error` event from the element, one line in the console. */
export function report(target: EventTarget, problem: Problem): void {
  target.dispatchEvent(new LiveShopErrorEvent(problem));
  const line = `<live-shop> ${problem.code}: ${problem.message}`;
  if (problem.fatal) console.error(line);
  else console.warn(line);
}
