import {launchChromium} from '../browser.js';
import {viewport, type Driver, type DriverOptions} from './driver.js';
import {pageCall} from './page-call.js';

/** Chromium, driven over its own protocol. */
export async function openChromium({autoplay}: DriverOptions): Promise<Driver> {
  const browser = await launchChromium({autoplay});
  const page = await browser.newPage({viewport});
  return {
    engine: 'chromium',
    open: async (url) => void (await page.goto(url, {waitUntil: 'domcontentloaded'})),
    run: (script, argument) => page.evaluate(pageCall(script, argument)),
    tap: ({x, y}) => page.mouse.click(x, y),
    close: () => browser.close(),
  };
}
