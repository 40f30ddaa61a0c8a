import type {ReadableAtom, WritableAtom} from '../atom/atom.js';
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

/** Keeps the buy buttons true to the requests under way. Only adds and reservations concern them. */
export interface Buying {
  begin(request: CartRequest): void;
  end(request: CartRequest, outcome: CartOutcome): void;
  /** A late answer takes the place of what is shown for the same wish, unless goods are in the cart already. */
  correct(request: CartRequest, outcome: CartOutcome): void;
  close(): void;
}

interface Button {
  /** Wishes on their way, by what they ask for. */
  readonly pending: Record<'add' | 'reserve', number>;
  shown?: {readonly id: string; readonly state: BuyState} | undefined;
  stopFade?: (() => void) | undefined;
}

const inCart: ReadonlySet<BuyState['status']> = new Set(['added', 'partial', 'reserved']);

const fading: ReadonlySet<CartOutcome['status']> = new Set(['added', 'handed-off', 'unhandled']);

const busy: BuyState = {status: 'busy'};

const reserving: BuyState = {status: 'busy', action: 'reserve'};

export function createBuying({buying, clock, fadeMs, shop}: BuyingOptions): Buying {
  const buttons = new Map<string, Button>();

  // A button whose state is the same object as before need not render.
  function publish(): void {
    const states = new Map<string, BuyState>();
    for (const [variantId, {pending, shown}] of buttons) {
      const state = pending.add > 0 ? busy : pending.reserve > 0 ? reserving : shown?.state;
      if (state) states.set(variantId, state);
    }
    buying.set(states);
  }

  function show(variantId: string, button: Button, {id, action}: CartRequest, outcome: CartOutcome): void {
    button.stopFade?.();
    button.shown = {id, state: {status: outcome.status, outcome, ...(action === 'reserve' && {action})}};
    button.stopFade = fading.has(outcome.status) ? clock(() => forget([variantId]), fadeMs) : undefined;
  }

  function forget(variantIds: readonly string[]): void {
    for (const variantId of variantIds) {
      const button = buttons.get(variantId);
      if (!button) continue;
      button.stopFade?.();
      button.shown = undefined;
      if (button.pending.add + button.pending.reserve === 0) buttons.delete(variantId);
    }
    publish();
  }

  const stopShop = shop?.listen(({products}, before) => {
    const known = new Set(before?.products);
    const changed = products.filter((product) => !known.has(product));
    const stale = changed
      .flatMap(({variants}) => variants.map(({id}) => id))
      .filter((id) => buttons.get(id)?.shown?.state.status === 'rejected');
    if (stale.length > 0) forget(stale);
  });

  return {
    begin(request) {
      for (const variantId of variantsOf(request)) {
        const button = buttons.get(variantId) ?? {pending: {add: 0, reserve: 0}};
        button.stopFade?.();
        button.shown = undefined;
        button.pending[kindOf(request)] += 1;
        buttons.set(variantId, button);
      }
      publish();
    },
    end(request, outcome) {
      for (const variantId of variantsOf(request)) {
        const button = buttons.get(variantId);
        if (!button) continue;
        button.pending[kindOf(request)] -= 1;
        show(variantId, button, request, outcome);
      }
      publish();
    },
    correct(request, outcome) {
      for (const variantId of variantsOf(request)) {
        const button = buttons.get(variantId);
        if (button?.shown?.id !== request.id || inCart.has(button.shown.state.status)) continue;
        show(variantId, button, request, outcome);
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

function kindOf({action}: CartRequest): 'add' | 'reserve' {
  return action === 'reserve' ? 'reserve' : 'add';
}

function variantsOf({action, lines}: CartRequest): ReadonlySet<string> {
  return new Set(action === 'add' || action === 'reserve' ? lines.map(({variantId}) => variantId) : []);
}
