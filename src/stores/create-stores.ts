import type {WritableAtom} from '../atom/atom.js';
import type {Store} from '../protocol/index.js';
import type {Availability, Near, Stores} from './stores.js';

export interface StoresOptions {
  readonly target: EventTarget;
  readonly availability: WritableAtom<ReadonlyMap<string, Availability>>;
  readonly chosen: WritableAtom<Store | undefined>;
  readonly near: WritableAtom<Near | undefined>;
}

export function createStores({availability, chosen, near}: StoresOptions): Stores {
  return {
    availability,
    chosen,
    near,
    ask: () => undefined,
    look: (place) => near.set(place),
    choose: (store) => chosen.set(store),
    close: () => undefined,
  };
}
