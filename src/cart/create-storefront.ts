import type {ReadableAtom, WritableAtom} from '../atom/atom.js';
import type {AdapterOptions, CartAdapter, CartAdapterName} from './adapter.js';
import {adoptAdapter, type AdoptedAdapter} from './adopt-adapter.js';
import {parseCartState} from './cart-state.js';
import type {CartProblem, CartState} from './cart.js';
import {chooseStorefront, foundLine, nothingFoundLine} from './choose-storefront.js';
import {pageClock, type Clock} from './clock.js';
import type {CartHandler} from './handler.js';
import {DEFAULT_TIMEOUT_MS, timeoutFault} from './timeout.js';

/** How a show is connected to the page's cart. */
export interface StorefrontSettings {
  readonly cartHandler?: CartHandler | undefined;
  readonly cartAdapter: CartAdapterName | CartAdapter;
  readonly cartTimeoutMs: number;
}

export interface StorefrontOptions extends Pick<AdapterOptions, 'page' | 'follow'> {
  readonly state: WritableAtom<CartState>;
  readonly settings: ReadableAtom<StorefrontSettings>;
  readonly report: (problem: CartProblem) => void;
  readonly clock?: Clock | undefined;
}

/** The cart of the storefront around a `<live-shop>`, where there is one that an adapter can speak to. */
export interface Storefront {
  /** What answers a request that neither a listener nor `cartHandler` has answered. Rejects where its code cannot be had. */
  adapter(): Promise<CartAdapter | undefined>;
  /** How long the page has to answer, in milliseconds. */
  timeoutMs(): number;
  close(): void;
}

interface InUse {
  readonly setting: StorefrontSettings['cartAdapter'];
  readonly adopted: Promise<AdoptedAdapter>;
  readonly stop: AbortController;
}

/** Said once per page, however many `<live-shop>` it has. */
const said = new Set<string>();

function sayOnce(line: string): void {
  if (!said.has(line)) console.info(line);
  said.add(line);
}

/**
 * Finds the storefront's cart, speaks to it, and keeps what is known of it fresh.
 *
 * The page's own word goes first: while it has told what its cart holds, or has a `cartHandler`, nothing that an adapter
 * reads takes its place. Telling that nothing is known (`undefined`) gives the word back. What an adapter tells with a
 * request of its own always counts.
 */
export function createStorefront(options: StorefrontOptions): Storefront {
  const {page, follow, state, settings, report, clock = pageClock} = options;
  const closing = new AbortController();
  const blamed = new Set<string>();
  let inUse: InUse | undefined;
  let written: CartState | undefined;
  let pageTold = false;
  let counted = false;

  const complain = (message: string): void => report({code: 'cart-failed', message, fatal: false});
  const counts = (): boolean => !pageTold && !settings.get().cartHandler;

  /** A setting that cannot be: an error for the console, once. */
  function blame(fault: string | undefined): void {
    if (!fault || blamed.has(fault)) return;
    blamed.add(fault);
    report({code: 'cart-failed', message: fault, fatal: true});
  }

  function tell(cart: unknown): void {
    if (closing.signal.aborted) return;
    // A response has a `url` and would pass for a cart of which little is known.
    if (cart instanceof Response) return complain('The adapter answered a read with a Response: read its body.');
    const read = parseCartState(cart);
    if (!read.ok) return complain(`What the adapter told of the cart is wrong: at "${read.path}", expected ${read.expected}.`);
    written = read.value;
    state.set(written);
  }

  function leave(): void {
    inUse?.stop.abort();
    inUse = undefined;
    // Nobody keeps it fresh from here on.
    if (written && state.get() === written) tell({});
  }

  function find(): InUse | undefined {
    const setting = settings.get().cartAdapter;
    if (closing.signal.aborted || inUse?.setting === setting) return inUse;
    leave();
    const {chosen, found, fault} = chooseStorefront(setting, page);
    blame(fault);
    if (!chosen) return undefined;
    if (found && typeof chosen === 'string') sayOnce(foundLine(chosen));
    const stop = new AbortController();
    const {signal} = stop;
    const use: InUse = {
      setting,
      stop,
      adopted: adoptAdapter(chosen, {page, follow, counts, tell, complain, timeoutMs, clock, signal}),
    };
    inUse = use;
    use.adopted.catch((error: unknown) => {
      complain(`The adapter for the cart could not be loaded. ${String(error)}`);
      // The next need loads it again.
      if (inUse === use) leave();
    });
    return use;
  }

  function timeoutMs(): number {
    const {cartTimeoutMs} = settings.get();
    const fault = timeoutFault(cartTimeoutMs);
    blame(fault);
    return fault ? DEFAULT_TIMEOUT_MS : cartTimeoutMs;
  }

  /** Reads the cart as soon as what is read counts; another setting is another cart. */
  function keepUp(): void {
    timeoutMs();
    const before = inUse;
    const now = counts();
    if (inUse && inUse.setting !== settings.get().cartAdapter) leave();
    if (now && find() === before && before && !counted) {
      before.adopted.then(({reader}) => reader.read()).catch(() => undefined); // It has been told.
    }
    counted = now;
  }

  function hear(cart: CartState): void {
    if (cart === written) return;
    pageTold = Object.values(cart).some((field) => field !== undefined);
    keepUp();
  }

  const stops = [settings.listen(keepUp), state.listen(hear)];
  hear(state.get());

  return {
    async adapter() {
      const found = find();
      if (!found && settings.get().cartAdapter === 'auto') sayOnce(nothingFoundLine);
      return (await found?.adopted)?.adapter;
    },
    timeoutMs,
    close() {
      closing.abort();
      for (const stop of stops) stop();
      leave();
    },
  };
}
