import {createStores} from '../stores/create-stores.js';
import type {Stores} from '../stores/stores.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionStoresOptions {
  readonly slices: Slices;
  /** Where the requests are dispatched from. */
  readonly target: EventTarget;
  readonly report: (problem: Problem) => void;
}

/** The shop floor of a session. */
export function sessionStores({slices, target}: SessionStoresOptions): Stores {
  return createStores({target, availability: slices.availability, chosen: slices.chosenStore, near: slices.near});
}
