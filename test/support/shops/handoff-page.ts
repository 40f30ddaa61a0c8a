import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {atom} from '#src/atom/atom.js';
import {parseCartState} from '#src/cart/cart-state.js';
import type {CartState} from '#src/cart/cart.js';
import {openCart, type CartFixture} from '../../unit/cart/cart-fixture.js';

/** What a browser keeps for a page. */
export interface Browser {
  readonly storage: Map<string, string>;
  readonly cookies: Map<string, string>;
  /** `false` where it keeps the cookies of other sites from them. */
  readonly takesCookies: boolean;
}

export function openBrowser({takesCookies = true}: {readonly takesCookies?: boolean} = {}): Browser {
  return {storage: new Map(), cookies: new Map(), takesCookies};
}

export interface HandoffPage extends Pick<CartFixture, 'cart' | 'followed' | 'problems' | 'requests'> {
  /** What the code has told the element. */
  readonly told: CartState;
  /** What the code has said on the console. */
  readonly errors: readonly unknown[];
  /** Requests of the page that are under way. */
  readonly fetching: number;
  /** The shopper comes back from another page. */
  comeBack(): void;
}

/** The fenced block of docs/cart-handoff.md with this name. */
export async function codeOf(name: string): Promise<string> {
  const doc = await readFile(new URL('../../../../docs/cart-handoff.md', import.meta.url), 'utf8');
  const blocks = doc.split(`\n\`\`\`js ${name}\n`);
  assert.equal(blocks.length, 2, `the document has one block called ${name}`);
  return blocks[1]?.split('\n```')[0] ?? '';
}

/** The document of a page with one `<live-shop>`, which reads its `cart` as the element does. */
class PageDocument extends EventTarget {
  readonly visibilityState = 'visible';
  readonly state = atom<CartState>({});

  querySelectorAll(): readonly {cart: CartState}[] {
    const {state} = this;
    return [
      {
        get cart() {
          return state.get();
        },
        set cart(cart) {
          const read = parseCartState(cart);
          if (!read.ok) throw new TypeError(`cart: at "${read.path}", expected ${read.expected}`);
          state.set(read.value);
        },
      },
    ];
  }
}

/** A page that has loaded code of the document. What the code calls https://shop.example.com is at `origin`. */
export function openHandoffPage(
  code: string,
  {origin = 'http://127.0.0.1', browser = openBrowser()}: {readonly origin?: string; readonly browser?: Browser} = {},
): HandoffPage {
  const document = new PageDocument();
  const window = new EventTarget();
  const errors: unknown[] = [];
  const {storage, cookies, takesCookies} = browser;
  let fetching = 0;

  async function fetchWithCookies(path: string, init: RequestInit = {}): Promise<Response> {
    const url = new URL(path.replace('https://shop.example.com', origin), origin);
    const headers = new Headers(init.headers);
    if (takesCookies) headers.set('cookie', [...cookies].map((pair) => pair.join('=')).join('; '));
    fetching += 1;
    try {
      const response = await fetch(url, {...init, headers});
      for (const cookie of response.headers.getSetCookie()) {
        const [name = '', value = ''] = (cookie.split(';')[0] ?? '').split('=');
        cookies.set(name, value);
      }
      return response;
    } finally {
      fetching -= 1;
    }
  }

  new Function('document', 'fetch', 'addEventListener', 'localStorage', 'console', code)(
    document,
    fetchWithCookies,
    window.addEventListener.bind(window),
    {
      getItem: (key: string) => storage.get(key) ?? null,
      setItem: (key: string, value: string) => storage.set(key, value),
      removeItem: (key: string) => storage.delete(key),
    },
    {error: (error: unknown) => errors.push(error)},
  );

  const {cart, followed, problems, requests} = openCart({target: document, state: document.state});
  return {
    cart,
    followed,
    problems,
    requests,
    errors,
    get told() {
      return document.state.get();
    },
    get fetching() {
      return fetching;
    },
    comeBack: () => void window.dispatchEvent(Object.assign(new Event('pageshow'), {persisted: true})),
  };
}
