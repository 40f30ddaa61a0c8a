import {RespondableEvent} from '../request/respondable-event.js';
import type {AvailabilityRequest, StoreAvailability} from './stores.js';

/** One store in a page's answer: the store's id where the manifest has it, or the whole store. */
export type StoreAnswer = Omit<StoreAvailability, 'store' | 'status' | 'methods'> & {
  readonly store: StoreAvailability['store'] | string;
  readonly status?: StoreAvailability['status'] | undefined;
  /** Methods may be given by their names alone. */
  readonly methods?: readonly (StoreAvailability['methods'][number] | StoreAvailability['methods'][number]['method'])[] | undefined;
};

/** What a page answers: the stores that it knows something of. Nothing at all is "not known". */
export type AvailabilityAnswer = readonly StoreAnswer[] | undefined | void;

/** A shopper wants to know which stores have a product. Answer with `respondWith()`. */
export class AvailabilityRequestEvent extends RespondableEvent<AvailabilityRequest, AvailabilityAnswer> {
  constructor(request: AvailabilityRequest, init: {readonly signal: AbortSignal}) {
    super('live-shop-availability-request', request, init);
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-availability-request': AvailabilityRequestEvent;
  }
  interface DocumentEventMap {
    'live-shop-availability-request': AvailabilityRequestEvent;
  }
  interface WindowEventMap {
    'live-shop-availability-request': AvailabilityRequestEvent;
  }
}
