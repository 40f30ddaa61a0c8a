import type {HTMLAttributes, PublicProps} from 'vue';
import type {ElementOf, EventOf, LiveShopEventName, LiveShopTag, OwnProperties} from './element-properties.js';

type CamelCase<N extends string> = N extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<CamelCase<Tail>>}` : N;

/** `@live-shop-cart-request` in a template is `onLiveShopCartRequest` in a render function. */
type Events = {[N in LiveShopEventName as CamelCase<`on-${N}`>]?: ((event: EventOf<N>) => void) | undefined};

type Props<T extends LiveShopTag> = HTMLAttributes & OwnProperties<ElementOf<T>> & Events;

type Emit = <N extends LiveShopEventName>(name: N, event: EventOf<N>) => void;

type Components = {
  [T in LiveShopTag]: new () => ElementOf<T> & {readonly $props: Props<T> & PublicProps; readonly $emit: Emit};
};

type Elements = {[T in LiveShopTag]: Props<T>};

declare module 'vue' {
  interface GlobalComponents extends Components {}
  /** For JSX. */
  interface IntrinsicElementAttributes extends Elements {}
}
