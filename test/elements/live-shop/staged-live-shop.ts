import '#src/define/live-shop.js';
import {fixture} from '@open-wc/testing';
import {html} from 'lit';
import type {CartState} from '#src/cart/cart.js';
import {LiveShop} from '#src/elements/live-shop/live-shop.js';
import type {OwnedSession, SessionOptions} from '#src/session/create-session.js';
import type {Settings} from '#src/session/settings.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';

export class StagedSession extends FakeSession implements OwnedSession {
  setCart(cart: CartState): void {
    this.cartState.set(cart);
  }

  setWishlist(productIds: readonly string[] | undefined): void {
    this.wishlistState.set({...this.wishlistState.get(), productIds});
  }

  configure(settings: Settings): void {
    this.calls.push(['configure', settings]);
  }

  get closed(): boolean {
    return this.calls.some(([name]) => name === 'close');
  }

  /** Videos that it plays in at the moment. */
  get attached(): number {
    const count = (wanted: string): number => this.calls.filter(([name]) => name === wanted).length;
    return count('playback.attach') - count('playback.detach');
  }
}

/** A `<live-shop>` whose sessions a test holds in its hand. */
export class StagedLiveShop extends LiveShop {
  readonly opened: StagedSession[] = [];
  readonly asked: SessionOptions[] = [];
  /** Makes the session that comes next. */
  make = (): StagedSession => new StagedSession(staged());

  get staged(): StagedSession {
    const session = this.opened.at(-1);
    if (!session) throw new Error('no session was opened');
    return session;
  }

  protected override createSession(options: SessionOptions): OwnedSession {
    const session = this.make();
    this.asked.push(options);
    this.opened.push(session);
    return session;
  }
}

customElements.define('staged-live-shop', StagedLiveShop);

export const staged = (changes: object = {}): ReturnType<typeof exampleManifest> =>
  exampleManifest({stream: {url: 'https://live.example.com/x.m3u8'}, link: {}, ...changes});

export interface StageOptions {
  readonly session?: StagedSession;
  readonly layout?: 'portrait' | 'landscape';
}

/** One in the page, with the given session. */
export function stageShop(options: StageOptions = {}): Promise<StagedLiveShop> {
  const {session = new StagedSession(staged()), layout = 'portrait'} = options;
  return fixture(html`
    <staged-live-shop src="/show.json" layout=${layout} .make=${() => session}></staged-live-shop>
  `);
}

/** Waits for something that comes with a frame, as long as the test may take, and answers it. */
export async function until<T>(look: () => T): Promise<NonNullable<T>> {
  for (;;) {
    const found = look();
    if (found) return found;
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits until an element is in the shadow root, and answers it. */
export function inside<T extends Element = HTMLElement>(shop: Element, selector: string): Promise<T> {
  return until(() => shop.shadowRoot?.querySelector<T>(selector));
}
