import type {ReadableAtom} from '../atom/atom.js';
import type {Product} from '../protocol/index.js';

export interface ShownPin {
  readonly pinId: string;
  readonly productId: string;
}

export interface WatchPinsOptions {
  readonly stage: ReadableAtom<{readonly pin?: ShownPin | undefined}>;
  readonly shop: ReadableAtom<{readonly products: readonly Product[]}>;
  /** The viewer can see the show. */
  readonly visible: ReadableAtom<boolean>;
  readonly showId: () => string;
  /** Pins that count already, each with its show. */
  readonly seenPins: Set<string>;
  readonly tell: (pin: ShownPin, product: Product) => void;
  readonly signal: AbortSignal;
}

/**
 * Tells of each pin once, when the viewer sees it. One that comes while nobody looks waits: it counts if it is still there
 * when the viewer is back, and never else. A paused picture keeps its card on screen, so that counts.
 */
export function watchPins({stage, shop, visible, showId, seenPins, tell, signal}: WatchPinsOptions): void {
  const look = (): void => {
    const {pin} = stage.get();
    const name = `${showId()} ${pin?.pinId}`;
    if (!pin || !visible.get() || seenPins.has(name)) return;
    const product = shop.get().products.find(({id}) => id === pin.productId);
    if (!product) return;
    seenPins.add(name);
    tell(pin, product);
  };
  const stops = [stage.listen(look), shop.listen(look), visible.listen(look)];
  signal.addEventListener('abort', () => stops.forEach((stop) => stop()), {once: true});
  look();
}
