import {parse, type StockStatus, type Store} from '../protocol/index.js';
import {stockStatus} from '../protocol/product.js';
import {array, instant, integer, mismatch, object, optional, type Shape} from '../protocol/shape.js';
import {fulfillmentMethod, store} from '../protocol/store.js';
import type {StoreAvailability, StoreMethod} from './stores.js';

/** One field of an answer that is wrong. */
export interface AnswerFault {
  /** Such as `[2].methods[0].readyAt`. */
  readonly path: string;
  readonly expected: string;
}

export interface ReadAvailability {
  /** Undefined where nothing is known: nothing was said, or nothing that can be read. */
  readonly stores?: readonly StoreAvailability[] | undefined;
  readonly faults: readonly AnswerFault[];
}

/** More stores than that are no answer to "where near me". */
const MAX_STORES = 200;

const EARTH_METERS = 20_100_000;

const method: Shape<StoreMethod> = (input, path) =>
  typeof input === 'string'
    ? {method: fulfillmentMethod(input, path)}
    : object<StoreMethod>({method: fulfillmentMethod, readyAt: optional(instant)})(input, path);

/** A store of the manifest by its id, or a whole one. */
function storeAmong(known: ReadonlyMap<string, Store>): Shape<Store> {
  return (input, path) =>
    typeof input === 'string'
      ? (known.get(input) ?? mismatch(path, 'the id of a store in the manifest, or a whole store'))
      : store(input, path);
}

type Entry = Omit<StoreAvailability, 'status' | 'methods'> & {
  readonly status?: StockStatus | undefined;
  readonly methods?: readonly StoreMethod[] | undefined;
};

function entryAmong(known: ReadonlyMap<string, Store>): Shape<StoreAvailability> {
  const fields = object<Entry>({
    store: storeAmong(known),
    status: optional(stockStatus),
    quantity: optional(integer()),
    methods: optional(array(method, 3)),
    asOf: optional(instant),
    distanceMeters: optional(integer(0, EARTH_METERS)),
  });
  return (input, path) => {
    const {status, methods = [], ...entry} = fields(input, path);
    return {...entry, status: status ?? statusOf(entry.quantity), methods};
  };
}

// A number says it, too. Where neither is told nobody may conclude that there is none.
function statusOf(quantity: number | undefined): StockStatus {
  return quantity === undefined ? 'unknown' : quantity > 0 ? 'in-stock' : 'out-of-stock';
}

/**
 * Reads what a page answered, store by store: what is wrong with one costs nobody the others. `known` are the stores that
 * may be named by their id alone.
 */
export function readAvailability(answer: unknown, known: ReadonlyMap<string, Store>): ReadAvailability {
  if (answer === undefined || answer === null) return {faults: []};
  if (!Array.isArray(answer) || answer.length > MAX_STORES) {
    return {faults: [{path: '.', expected: `a list of at most ${MAX_STORES} stores`}]};
  }
  const entry = entryAmong(known);
  const stores = new Map<string, StoreAvailability>();
  const faults: AnswerFault[] = [];
  answer.forEach((item: unknown, index) => {
    const read = parse((input) => entry(input, `[${index}]`), item);
    if (!read.ok) faults.push(read);
    else if (stores.has(read.value.store.id)) faults.push({path: `[${index}].store`, expected: 'a store that is not in the list yet'});
    else stores.set(read.value.store.id, read.value);
  });
  return {stores: stores.size === 0 && faults.length > 0 ? undefined : [...stores.values()], faults};
}
