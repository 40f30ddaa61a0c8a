import type {ReadableAtom, WritableAtom} from '../atom/atom.js';
import type {Fulfillment, Manifest, Store} from '../protocol/index.js';
import {pageClock, type Clock} from '../request/clock.js';
import {askAvailability} from './ask-availability.js';
import {readAvailability} from './availability-answer.js';
import {createChosenStore} from './chosen-store.js';
import type {Availability, Near, Stores, StoresProblem} from './stores.js';

export interface StoresOptions {
  /** Events are dispatched from here. */
  readonly target: EventTarget;
  readonly manifest: ReadableAtom<Manifest | undefined>;
  readonly availability: WritableAtom<ReadonlyMap<string, Availability>>;
  readonly chosen: WritableAtom<Store | undefined>;
  readonly near: WritableAtom<Near | undefined>;
  readonly fulfillment: WritableAtom<ReadonlyMap<string, Fulfillment>>;
  readonly report: (problem: StoresProblem) => void;
  /** How long the page has to answer, in milliseconds; 10 s where missing. */
  readonly timeoutMs?: number | undefined;
  /** How long an answer is good, in milliseconds; a minute where missing. */
  readonly freshMs?: number | undefined;
  readonly clock?: Clock | undefined;
  /** The storage of the page where missing. */
  readonly storage?: (() => Storage) | undefined;
}

/** The shop floor, and what only its owner may tell it. */
export interface OwnedStores extends Stores {
  /** Whether the shopper agrees to the storing of preferences. Nothing is stored or read before this says so. */
  agree(preferences: boolean | undefined): void;
}

const noStores: readonly Store[] = [];

export function createStores(options: StoresOptions): OwnedStores {
  const {target, manifest, availability, chosen, near, fulfillment, report} = options;
  const {timeoutMs = 10_000, freshMs = 60_000, clock = pageClock} = options;
  /** By variant and place. */
  const answers = new Map<string, {readonly known: Availability; readonly stop: () => void}>();
  const questions = new Map<string, AbortController>();
  const choice = createChosenStore({chosen, storage: options.storage});
  /** Nobody listens, and the show has no stores: the next card need not ask either. */
  let stopSilence: (() => void) | undefined;
  let closed = false;

  const stores = (): readonly Store[] => manifest.get()?.stores ?? noStores;
  const learnStores = (): void => choice.learn(stores(), stores().find(({id}) => id === manifest.get()?.storeId));
  const stopManifest = manifest.listen(learnStores);
  learnStores();

  const show = (variantId: string, known: Availability): void => {
    if (availability.get().get(variantId) === known) return;
    availability.set(new Map(availability.get()).set(variantId, known));
  };
  const complain = (message: string, path?: string): void =>
    report({code: 'availability-failed', message, fatal: false, ...(path !== undefined && {path})});

  function read(variantId: string, answer: unknown): Availability {
    const {stores: found, faults} = readAvailability(answer, new Map(stores().map((store) => [store.id, store])));
    for (const {path, expected} of faults) {
      complain(`The answer for "${variantId}" cannot be read: expected ${expected} at "${path}".`, path);
    }
    if (!found) return {status: 'unknown'};
    choice.learn(found.map(({store}) => store));
    return {status: 'known', stores: found};
  }

  function forget(key: string): void {
    answers.get(key)?.stop();
    answers.delete(key);
  }

  async function question(variant: {readonly productId: string; readonly variantId: string}, key: string): Promise<void> {
    const {variantId} = variant;
    const closing = new AbortController();
    questions.set(key, closing);
    const place = near.get();
    const request = {...variant, ...(place && {near: place})};
    const reply = await askAvailability(request, {target, signal: closing.signal, timeoutMs, clock});
    if (reply.status === 'called-off') return;
    questions.delete(key);
    if (reply.status === 'failed') complain(reply.complaint);
    if (reply.status === 'unheard' && stores().length === 0) {
      stopSilence?.();
      stopSilence = clock(() => (stopSilence = undefined), freshMs);
    }
    const known: Availability = reply.status === 'answered' ? read(variantId, reply.answer) : {status: 'unknown'};
    // What failed may be asked again at once: nobody does without a shopper.
    if (known.status === 'known') answers.set(key, {known, stop: clock(() => answers.delete(key), freshMs)});
    show(variantId, known);
  }

  return {
    availability,
    chosen,
    near,
    fulfillment,
    ask({productId, variantId}, {anew = false} = {}) {
      const key = keyOf(variantId, near.get());
      if (anew) {
        forget(key);
        // What is on its way was counted before.
        questions.get(key)?.abort();
        questions.delete(key);
      }
      const answer = answers.get(key)?.known;
      if (closed || questions.has(key)) return;
      if (answer) return show(variantId, answer);
      if (stopSilence) return show(variantId, {status: 'unknown'});
      // What was known stays until it is known anew.
      if (availability.get().get(variantId)?.status !== 'known') show(variantId, {status: 'asking'});
      void question({productId, variantId}, key);
    },
    look(place) {
      if (closed || keyOf('', place) === keyOf('', near.get())) return;
      for (const closing of questions.values()) closing.abort();
      questions.clear();
      const variantIds = [...availability.get().keys()];
      const fresh = variantIds.flatMap((id) => {
        const answer = answers.get(keyOf(id, place));
        return answer ? [[id, answer.known] as const] : [];
      });
      // Before the place: whoever follows that asks at once.
      availability.set(new Map(fresh));
      near.set(place);
    },
    choose: (store) => choice.choose(store),
    fulfil(variantId, wanted) {
      const all = new Map(fulfillment.get());
      if (wanted) all.set(variantId, wanted);
      else all.delete(variantId);
      fulfillment.set(all);
    },
    agree: (preferences) => choice.agree(preferences),
    close() {
      closed = true;
      stopManifest();
      stopSilence?.();
      for (const closing of questions.values()) closing.abort();
      for (const {stop} of answers.values()) stop();
      questions.clear();
      answers.clear();
    },
  };
}

function keyOf(variantId: string, near: Near | undefined): string {
  return JSON.stringify([variantId, near]);
}
