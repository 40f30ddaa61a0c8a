import type {WritableAtom} from '../atom/atom.js';
import {parse, type Store} from '../protocol/index.js';
import {shopId} from '../protocol/shape.js';

/** Where the chosen store is kept, by its id and nothing else. */
export const STORE_KEY = 'live-shop.store';

export interface ChosenStoreOptions {
  readonly chosen: WritableAtom<Store | undefined>;
  /** `localStorage` where missing. Touched once `agree()` has been called, and not before. */
  readonly storage?: (() => Storage) | undefined;
}

/** Which store the shopper goes to: chosen on this visit, else remembered from an earlier one, else the show's own. */
export interface ChosenStore {
  /** Stores that can be chosen, and the one that the show comes from. */
  learn(stores: readonly Store[], own?: Store): void;
  choose(store: Store | undefined): void;
  /** The shopper has agreed to storing (`true`), or does not agree or no longer does (anything else). */
  agree(preferences: boolean | undefined): void;
}

export function createChosenStore({chosen, storage = () => localStorage}: ChosenStoreOptions): ChosenStore {
  const known = new Map<string, Store>();
  let own: Store | undefined;
  let chosenNow: Store | undefined;
  let rememberedId: string | undefined;
  let agreed = false;

  const show = (): void => {
    const remembered = rememberedId === undefined ? undefined : known.get(rememberedId);
    chosen.set(chosenNow ?? remembered ?? own);
  };
  const keep = (): void => {
    if (!agreed) return;
    touch(storage, (kept) => (chosenNow ? kept.setItem(STORE_KEY, chosenNow.id) : kept.removeItem(STORE_KEY)));
  };
  return {
    learn(stores, showStore) {
      own = showStore ?? own;
      for (const store of stores) known.set(store.id, store);
      show();
    },
    choose(store) {
      chosenNow = store;
      rememberedId = undefined;
      keep();
      show();
    },
    agree(preferences) {
      agreed = preferences === true;
      if (!agreed) {
        rememberedId = undefined;
        touch(storage, (kept) => kept.removeItem(STORE_KEY));
      } else if (chosenNow) {
        keep();
      } else {
        const read = parse(shopId, touch(storage, (kept) => kept.getItem(STORE_KEY)));
        rememberedId = read.ok ? read.value : undefined;
      }
      show();
    },
  };
}

// A browser may forbid storage altogether, and say so by throwing; a choice then lasts for the visit.
function touch<T>(storage: () => Storage, act: (storage: Storage) => T): T | undefined {
  try {
    return act(storage());
  } catch {
    return undefined;
  }
}
