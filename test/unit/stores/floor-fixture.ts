import {atom} from '#src/atom/atom.js';
import {parseManifest, type Fulfillment, type Manifest, type Store} from '#src/protocol/index.js';
import type {AvailabilityRequestEvent} from '#src/stores/availability-request-event.js';
import {createStores, type OwnedStores} from '#src/stores/create-stores.js';
import type {Availability, AvailabilityRequest, Near, StoresProblem} from '#src/stores/stores.js';
import {createFakeClock, type FakeClock} from '../cart/fake-clock.js';

/** A storage that tells how often it was touched. */
export class MemoryStorage implements Storage {
  readonly #kept = new Map<string, string>();
  touches = 0;

  get length(): number {
    return this.#kept.size;
  }

  clear(): void {
    this.touches += 1;
    this.#kept.clear();
  }

  getItem(key: string): string | null {
    this.touches += 1;
    return this.#kept.get(key) ?? null;
  }

  key(index: number): string | null {
    return [...this.#kept.keys()][index] ?? null;
  }

  removeItem(key: string): void {
    this.touches += 1;
    this.#kept.delete(key);
  }

  setItem(key: string, value: string): void {
    this.touches += 1;
    this.#kept.set(key, value);
  }

  /** What is kept, without being counted as a touch. */
  peek(key: string): string | undefined {
    return this.#kept.get(key);
  }
}

export const mitte: Store = {id: 'mitte', name: 'Berlin Mitte', address: 'Rosenweg 4', location: {latitude: 52.52, longitude: 13.4}};
export const altona: Store = {id: 'altona', name: 'Hamburg Altona'};

export function manifestWith(fields: object = {stores: [mitte, altona], storeId: 'mitte'}): Manifest {
  const read = parseManifest({version: 1, id: 'spring', title: 'Spring', ...fields});
  if (!read.ok) throw new Error(`${read.path}: expected ${read.expected}`);
  return read.value;
}

export interface Floor {
  readonly stores: OwnedStores;
  readonly target: EventTarget;
  readonly clock: FakeClock;
  readonly problems: StoresProblem[];
  /** What the page has been asked, in order. */
  readonly asked: AvailabilityRequest[];
  /** The signals of these questions. */
  readonly signals: AbortSignal[];
  readonly storage: MemoryStorage;
  known(variantId: string): Availability | undefined;
}

export interface FloorOptions {
  readonly manifest?: Manifest | undefined;
  /** Answers each question; a page that does not listen where missing. */
  readonly answer?: ((request: AvailabilityRequest) => unknown) | undefined;
  readonly storage?: MemoryStorage | undefined;
}

export function openFloor({manifest = manifestWith(), answer, storage = new MemoryStorage()}: FloorOptions = {}): Floor {
  const target = new EventTarget();
  const clock = createFakeClock();
  const problems: StoresProblem[] = [];
  const asked: AvailabilityRequest[] = [];
  const signals: AbortSignal[] = [];
  target.addEventListener('live-shop-availability-request', (event) => {
    const question = event as AvailabilityRequestEvent;
    asked.push(question.request);
    signals.push(question.signal);
    // What a page says is not typed: that is the point.
    if (answer) question.respondWith((request) => answer(request) as undefined);
  });
  const stores = createStores({
    target,
    manifest: atom<Manifest | undefined>(manifest),
    availability: atom<ReadonlyMap<string, Availability>>(new Map()),
    chosen: atom<Store | undefined>(),
    near: atom<Near | undefined>(),
    fulfillment: atom<ReadonlyMap<string, Fulfillment>>(new Map()),
    report: (problem) => problems.push(problem),
    clock: clock.clock,
    storage: () => storage,
  });
  return {stores, target, clock, problems, asked, signals, storage, known: (id) => stores.availability.get().get(id)};
}

export const mug = {productId: 'mug', variantId: 'mug'};

/** Lets answers that are there already arrive. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
