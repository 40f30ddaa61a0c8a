import type {HTMLAttributes} from 'svelte/elements';
import type {ElementOf, EventOf, LiveShopEventName, LiveShopTag, OwnProperties} from './element-properties.js';

/** Svelte 5 listens for `live-shop-cart-request` where an attribute is called `onlive-shop-cart-request`. */
type Events = {[N in LiveShopEventName as `on${N}`]?: ((event: EventOf<N>) => void) | undefined};

type Elements = {[T in LiveShopTag]: HTMLAttributes<ElementOf<T>> & OwnProperties<ElementOf<T>> & Events};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Elements {}
}
