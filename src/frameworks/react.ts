import type {DetailedHTMLProps, HTMLAttributes} from 'react';
import type {ElementOf, EventOf, LiveShopEventName, LiveShopTag, OwnProperties} from './element-properties.js';

/** React 19 and later listen for `live-shop-cart-request` where a prop is called `onlive-shop-cart-request`. */
type Events = {[N in LiveShopEventName as `on${N}`]?: ((event: EventOf<N>) => void) | undefined};

type Props<T extends LiveShopTag> = DetailedHTMLProps<HTMLAttributes<ElementOf<T>>, ElementOf<T>> &
  OwnProperties<ElementOf<T>> &
  Events;

type Elements = {[T in LiveShopTag]: Props<T>};

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends Elements {}
  }
}
