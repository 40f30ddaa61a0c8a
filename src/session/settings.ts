import type {CartAdapter, CartAdapterName} from '../cart/adapter.js';
import type {CartHandler} from '../cart/handler.js';
import type {Product} from '../protocol/index.js';

/** What the shopper has agreed to, as the page's consent tool tells. What is missing is not agreed to. */
export interface Consent {
  /** To measure: without it nothing is put into the data layer. */
  readonly analytics?: boolean | undefined;
  /** To remember choices on this device, such as the store nearby: without it nothing is stored. */
  readonly preferences?: boolean | undefined;
}

/** How a show is connected to the page's shop. May change while the show is on. */
export interface Settings {
  readonly cartHandler?: CartHandler | undefined;
  readonly cartAdapter: CartAdapterName | CartAdapter;
  /** How long the page has to answer a cart request, in milliseconds. */
  readonly cartTimeoutMs: number;
  readonly consent: Consent;
  /** `datalayer`: events of Google Analytics 4 into `window.dataLayer`. */
  readonly analytics: 'none' | 'datalayer';
  /** Products as the page knows them: each takes the place of the show's product of the same id. */
  readonly products?: readonly Product[] | undefined;
}

export const initialSettings: Settings = {cartAdapter: 'auto', cartTimeoutMs: 10_000, consent: {}, analytics: 'none'};
