import type {Browser, BrowserContext, Page} from 'playwright-core';
import type {CartAction, CartLine, CartOutcome, CartRequest, CartState} from '#src/cart/cart.js';
import type {ShopifyServer} from './shopify-server.js';

interface Harness {
  readonly published: readonly CartState[];
  readonly followed: readonly string[];
  readonly changes: number;
  apply(request: CartRequest): Promise<CartOutcome>;
  read(): Promise<CartState>;
  watch(): void;
}

declare global {
  interface Window {
    harness: Harness;
  }
}

export const mug = 40_000_000_000_001;
export const scarf = 40_000_000_000_002;
export const bowl = 40_000_000_000_003;
export const plate = 40_000_000_000_004;
export const coffee = 40_000_000_000_005;

const handles: Readonly<Record<number, string>> = {[mug]: 'mug', [scarf]: 'scarf', [bowl]: 'bowl', [plate]: 'plate', [coffee]: 'coffee'};

/** A line as a show of this shop has it. */
export function lineFor(variant: number | string, changes: Partial<CartLine> = {}): CartLine {
  return {
    productId: '7',
    variantId: String(variant),
    selectedOptions: [],
    quantity: 1,
    price: {amount: 2800, currency: 'EUR', exponent: 2},
    title: 'Something',
    url: `/products/${handles[Number(variant)] ?? 'mug'}?variant=${variant}`,
    ...changes,
  };
}

export interface Wish {
  readonly id?: string;
  readonly action?: CartAction;
  readonly showId?: string;
}

/** Somebody in a real browser on a page of the storefront, with the adapter at work. */
export class Shopper {
  readonly page: Page;
  readonly #context: BrowserContext;
  #wishes = 0;

  private constructor(context: BrowserContext, page: Page) {
    this.#context = context;
    this.page = page;
  }

  static async enter(browser: Browser, server: ShopifyServer, path = '/'): Promise<Shopper> {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(server.url + path);
    await page.addScriptTag({type: 'module', url: '/theme/harness.js'});
    await page.waitForFunction(() => 'harness' in window);
    return new Shopper(context, page);
  }

  request(lines: readonly CartLine[], {id = `wish-${++this.#wishes}`, action = 'add', showId = 'spring'}: Wish = {}): CartRequest {
    return {id, action, lines, source: {showId, surface: 'pin'}};
  }

  apply(lines: readonly CartLine[], wish: Wish = {}): Promise<CartOutcome> {
    return this.page.evaluate((request) => window.harness.apply(request), this.request(lines, wish));
  }

  add(variant: number | string, quantity = 1, wish: Wish = {}): Promise<CartOutcome> {
    return this.apply([lineFor(variant, {quantity})], wish);
  }

  read(): Promise<CartState> {
    return this.page.evaluate(() => window.harness.read());
  }

  /** What the element was told of the cart last. */
  told(): Promise<CartState | undefined> {
    return this.page.evaluate(() => window.harness.published.at(-1));
  }

  leave(): Promise<void> {
    return this.#context.close();
  }
}
