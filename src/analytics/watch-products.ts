import type {ReadableAtom} from '../atom/atom.js';
import {goodsOf} from './item.js';
import type {Teller} from './teller.js';
import type {ShownPin} from './watch-pins.js';

/** The fields of a `live-shop-product-select` event. */
interface Selected {
  readonly productId: string;
  readonly surface: string;
}

export interface WatchProductsOptions {
  readonly target: EventTarget;
  readonly stage: ReadableAtom<{readonly pin?: ShownPin | undefined}>;
  readonly teller: Teller;
  readonly signal: AbortSignal;
}

/** Tells which products the shopper opens. The sheet with the details opens with the choice, so both are told. */
export function watchProducts({target, stage, teller, signal}: WatchProductsOptions): void {
  const onSelect = ({productId, surface}: Selected): void => {
    const product = teller.product(productId);
    if (!product) return;
    const {pin} = stage.get();
    const pinId = surface === 'pin' && pin?.productId === productId ? pin.pinId : undefined;
    const options = {
      place: {surface, pinId},
      list: teller.listOf(surface),
      promotion: pinId === undefined ? undefined : teller.promotionOf(pinId, product),
    };
    teller.tell('select_item', [goodsOf(product)], options);
    teller.tell('view_item', [goodsOf(product)], options);
  };
  target.addEventListener('live-shop-product-select', (event) => onSelect(event as Event & Selected), {signal});
}
