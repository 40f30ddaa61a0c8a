import {launch} from 'puppeteer-core';
import {viewport, type Driver, type DriverOptions} from './driver.js';
import {firefoxOptions} from './firefox-options.js';
import {pageCall} from './page-call.js';

/** Firefox, driven over WebDriver BiDi. */
export async function openFirefox({autoplay}: DriverOptions): Promise<Driver> {
  const browser = await launch(firefoxOptions({autoplay}));
  const page = await browser.newPage();
  await page.setViewport(viewport);
  return {
    engine: 'firefox',
    open: async (url) => void (await page.goto(url, {waitUntil: 'domcontentloaded'})),
    run: <A, T>(script: (argument: A) => T | Promise<T>, argument: A) => page.evaluate(pageCall(script, argument)) as Promise<T>,
    tap: ({x, y}) => page.mouse.click(x, y),
    close: () => browser.close(),
  };
}
