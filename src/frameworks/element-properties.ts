import type {LitElement} from 'lit';
// What this imports declares the tags and events that are looked up below.
import type {CartAdapterName, LiveShop} from '../index.js';

/** The names of this package's elements. */
export type LiveShopTag = Extract<keyof HTMLElementTagNameMap, 'live-shop' | `live-shop-${string}`>;

/** The names of its events. */
export type LiveShopEventName = Extract<keyof HTMLElementEventMap, `live-shop-${string}`>;

export type ElementOf<T extends LiveShopTag> = HTMLElementTagNameMap[T];

export type EventOf<N extends LiveShopEventName> = HTMLElementEventMap[N];

/** What a template calls and does not set. */
type Method = Extract<keyof LiveShop, 'play' | 'pause' | 'goLive' | 'retry'>;

/** The properties that an element adds to those of every element. */
export type OwnProperties<E extends LitElement> = {
  // What a cart holds, or the attribute of the same name.
  [K in Exclude<keyof E, keyof LitElement | Method>]?: (K extends 'cart' ? E[K] | CartAdapterName : E[K]) | undefined;
};
