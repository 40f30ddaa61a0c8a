import type {ReadableAtom, WritableAtom} from 'nanostores';
import type {Product} from '../protocol/index.js';
import type {BuyState, CartOutcome, CartRequest} from './cart.js';
import type {Clock} from './clock.js';

export interface BuyingOptions {
  readonly buying: WritableAtom<ReadonlyMap<string, BuyState>>;
  readonly clock: Clock;
  /** How long good news stays. */
  readonly fadeMs: number;
  /** The goods as they are now: a rejection of a product that has changed since is forgotten. */
  readonly shop?: ReadableAtom<{readonly products: readonly Product[]}> | undefined;
}

/** Keeps the buy buttons true to the requests under way. Only adds concern them. */
export interface Buying {
  begin(request: CartRequest): void;
  end(request: CartRequest, outcome: CartOutcome): void;
  /** A late answer takes the place of the failure that is shown for the same wish, and of nothing else. */
  correct(request: CartRequest, outcome: CartOutcome): void;
  close(): void;
}

interface Button {
  pending: number;
  shown?: {readonly id: string; readonly outcome: CartOutcome} | undefined;
  stopFade?: (() => void) | undefined;
}

const fading: ReadonlySet<CartOutcome['status']> = new Set(['added', 'handed-off', 'unhandled']);

export function createBuying({buying, clock, fadeMs, shop}: BuyingOptions): Buying {
  const buttons = new Map<string, Button>();

  function publish(): void {
    const states = new Map<string, BuyState>();
    for (const [variantId, {pending, shown}] of buttons) {
      if (pending > 0) states.set(variantId, {status: 'busy'});
      else if (shown) states.set(variantId, {status: shown.outcome.status, outcome: shown.outcome});
    }
    buying.set(states);
  }

  function show(variantId: string, button: Button, id: string, outcome: CartOutcome): void {
    button.stopFade?.();
    button.shown = {id, outcome};
    button.stopFade = fading.has(outcome.status) ? clock(() => forget([variantId]), fadeMs) : undefined;
  }

  function forget(variantIds: readonly string[]): void {
    for (const variantId of variantIds) {
      const button = buttons.get(variantId);
      if (!button) continue;
      button.stopFade?.();
      button.shown = undefined;
      if (button.pending === 0) buttons.delete(variantId);
    }
    publish();
  }

  const stopShop = shop?.listen(({products}, before) => {
    const known = new Set(before?.products);
    const changed = products.filter((product) => !known.has(product));
    const stale = changed
      .flatMap(({variants}) => variants.map(({id}) => id))
      .filter((id) => buttons.get(id)?.shown?.outcome.status === 'rejected');
    if (stale.length > 0) forget(stale);
  });

  return {
    begin(request) {
      for (const variantId of variantsOf(request)) {
        const button = buttons.get(variantId) ?? {pending: 0};
        button.stopFade?.();
        button.shown = undefined;
        button.pending += 1;
        buttons.set(variantId, button);
      }
      publish();
    },
    end(request, outcome) {
      for (const variantId of variantsOf(request)) {
        const button = buttons.get(variantId);
        if (!button) continue;
        button.pending -= 1;
        show(variantId, button, request.id, outcome);
      }
      publish();
    },
    correct(request, outcome) {
      for (const variantId of variantsOf(request)) {
        const button = buttons.get(variantId);
        if (button?.shown?.id !== request.id || button.shown.outcome.status !== 'failed') continue;
        show(variantId, button, request.id, outcome);
      }
      publish();
    },
    close() {
      stopShop?.();
      for (const {stopFade} of buttons.values()) stopFade?.();
      buttons.clear();
      publish();
    },
  };
}

function variantsOf({action, lines}: CartRequest): ReadonlySet<string> {
  return new Set(action === 'add' ? lines.map(({variantId}) => variantId) : []);
}
