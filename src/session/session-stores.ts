import type {Stores} from '../stores/stores.js';
import {lazy} from './lazy.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionStoresOptions {
  readonly slices: Slices;
  /** Where the requests are dispatched from. */
  readonly target: EventTarget;
  readonly report: (problem: Problem) => void;
  /** The shopper has taken back the consent to remember choices. */
  readonly withdrawn?: boolean | undefined;
}

/** The shop floor of a session, whose code is loaded when somebody first asks. */
export function sessionStores({slices, target, report, withdrawn}: SessionStoresOptions): Stores {
  const {availability, chosenStore: chosen, near, fulfillment, manifest, settings} = slices;
  const agreed = (): boolean | undefined => settings.get().consent.preferences;
  const stores = lazy(
    async () => {
      const {createStores} = await import('../stores/create-stores.js');
      const created = createStores({target, manifest, availability, chosen, near, fulfillment, report});
      // Undefined: nobody has been asked yet, so the storage is not touched at all.
      if (agreed() !== undefined) created.agree(agreed());
      return created;
    },
    (error) =>
      report({code: 'availability-failed', message: `The script of the stores could not be loaded. ${String(error)}`, fatal: false}),
  );
  const stopSettings = settings.listen((_, {consent: {preferences: before}}) => {
    const now = agreed();
    // What was stored goes with the consent, even on a visit that has not looked at the stores.
    if (now !== before && (before || stores.current)) stores.use((it) => it.agree(now));
  });
  if (withdrawn) stores.use((it) => it.agree(false));
  return {
    availability,
    chosen,
    near,
    fulfillment,
    ask(variant, options) {
      stores.get().then(
        (it) => it.ask(variant, options),
        () => availability.set(new Map(availability.get()).set(variant.variantId, {status: 'unknown'})),
      );
    },
    look: (place) => stores.use((it) => it.look(place)),
    choose: (store) => stores.use((it) => it.choose(store)),
    fulfil: (variantId, wanted) => stores.use((it) => it.fulfil(variantId, wanted)),
    close() {
      stopSettings();
      stores.drop((it) => it.close());
    },
  };
}
