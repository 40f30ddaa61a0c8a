export interface StoreWindowOptions {
  readonly origin: string;
  /** Elements of the page, by a selector that is asked for, with their attributes. */
  readonly elements?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Globals that WooCommerce's scripts leave, such as `wcSettings`. */
  readonly globals?: Readonly<Record<string, unknown>>;
}

export interface StoreWindow {
  readonly page: Window & typeof globalThis;
  readonly body: EventTarget;
}

/** As much of a shop's window as speaks to the cart, with real HTTP and one visitor's cookies. */
export function openStoreWindow({origin, elements = {}, globals = {}}: StoreWindowOptions): StoreWindow {
  const body = new EventTarget();
  const events = new EventTarget();
  const querySelector = (selectors: string) => {
    const attributes = selectors.split(', ').map((selector) => elements[selector]).find(Boolean);
    return attributes ? {getAttribute: (name: string) => attributes[name] ?? null} : null;
  };
  const values = {
    ...globals,
    location: new URL('/live', origin),
    document: {body, querySelector},
    fetch: fetchWithCookies(),
    addEventListener: events.addEventListener.bind(events),
    dispatchEvent: events.dispatchEvent.bind(events),
  };
  const descriptors = Object.entries(values).map(([name, value]) => [name, {value}] as const);
  return {body, page: Object.create(globalThis, Object.fromEntries(descriptors))};
}

/** `fetch` of Node keeps no cookies, and a cart is nothing without. */
function fetchWithCookies(): typeof fetch {
  const jar = new Map<string, string>();
  return async (input, init) => {
    const cookie = [...jar].map((pair) => pair.join('=')).join('; ');
    const headers = new Headers(init?.headers);
    if (cookie) headers.set('cookie', cookie);
    const response = await fetch(input, {...init, headers});
    for (const set of response.headers.getSetCookie()) {
      const [name = '', value = ''] = (set.split(';')[0] ?? '').split('=');
      jar.set(name, value);
    }
    return response;
  };
}
