import type {BrowserContext, Page} from 'playwright-core';
import {waitFor} from './wait-for.js';

/** What a test sees and does on a page with a `<live-shop>`. Locators look into shadow roots by themselves. */
export class ShopPage {
  /** What reached the console or `window.onerror` as an error, the browser's own reports of failed requests left out. */
  readonly errors: string[] = [];

  private constructor(readonly page: Page) {
    page.on('pageerror', (error) => this.errors.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.errors.push(message.text());
    });
  }

  static async open(context: BrowserContext, url: string): Promise<ShopPage> {
    const shop = new ShopPage(await context.newPage());
    await shop.page.goto(url);
    return shop;
  }

  get video() {
    return this.page.locator('live-shop video').first();
  }

  async currentTime(): Promise<number> {
    return this.video.evaluate((video: HTMLVideoElement) => video.currentTime);
  }

  /** Seconds of the stream that were truly played; a seek counts for nothing. */
  private playedSeconds(): Promise<number> {
    return this.video.evaluate(({played}: HTMLVideoElement) =>
      Array.from({length: played.length}, (_, index) => played.end(index) - played.start(index)).reduce((a, b) => a + b, 0));
  }

  /** Waits until the video plays: half a second more of it than before. */
  async playing(timeoutMs = 20_000): Promise<void> {
    await this.video.waitFor({state: 'attached', timeout: timeoutMs});
    const before = await this.playedSeconds();
    await waitFor('the video to play on', async () => (await this.playedSeconds()) > before + 0.5, {timeoutMs});
  }

  /** How much of the picture differs from its first pixel: 0 is a blank one. */
  async pictureVariety(): Promise<number> {
    return this.video.evaluate((video: HTMLVideoElement) => {
      const canvas = new OffscreenCanvas(64, 64);
      const context = canvas.getContext('2d');
      if (!context) return 0;
      context.drawImage(video, 0, 0, 64, 64);
      const {data} = context.getImageData(0, 0, 64, 64);
      const differs = (index: number) => Math.abs((data[index] ?? 0) - (data[index % 4] ?? 0)) > 12;
      return Array.from(data.keys()).filter((index) => index % 4 !== 3 && differs(index)).length / (64 * 64 * 3);
    });
  }

  messages() {
    return this.page.locator('live-shop-chat [part~="message"] [part~="text"]').allInnerTexts();
  }

  async say(text: string): Promise<void> {
    await this.page.locator('live-shop-chat [part~="field"]').fill(text);
    await this.page.locator('live-shop-chat [part~="field"]').press('Enter');
  }

  /** Words on the buy button of the pinned product; empty while there is none. */
  async buyLabel(): Promise<string> {
    const button = this.page.locator('live-shop-pin [part~="buy"] button');
    return (await button.count()) === 0 ? '' : button.first().innerText();
  }

  /** Taps the buy button of the pinned product. */
  async buy(): Promise<void> {
    await this.page.locator('live-shop-pin [part~="buy"]').first().click();
  }

  async cartCount(): Promise<number> {
    return Number(await this.page.locator('[data-cart-count]').first().innerText());
  }

  /** Programme date of the frame on screen, asked of the session as any element inside may ask for it. */
  async playheadMs(): Promise<number> {
    return this.page
      .locator('live-shop-pin')
      .first()
      .evaluate((element) => {
        interface Asked {
          playheadMs(): number;
        }
        let session: Asked | undefined;
        const callback = (value: Asked) => (session = value);
        const context = Symbol.for('live-shop.session');
        element.dispatchEvent(
          Object.assign(new Event('context-request', {bubbles: true, composed: true}), {context, callback, contextTarget: element}),
        );
        return session?.playheadMs() ?? 0;
      });
  }

  /** Product on the card; undefined while there is none. */
  async pinned(): Promise<string | undefined> {
    return this.page
      .locator('live-shop-pin')
      .first()
      .evaluate((pin) => pin.shadowRoot?.querySelector('[part~="title"]')?.textContent?.trim() || undefined);
  }
}
