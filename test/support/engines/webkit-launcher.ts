import type {BrowserLauncher} from '@web/test-runner';
import {startWebKit} from './start-webkit.js';
import type {WebDriver} from './web-driver.js';

/** Runs the element tests of @web/test-runner in WebKit: one window, one file of tests after the other. */
export function webKitLauncher(): BrowserLauncher {
  let opening: Promise<WebDriver> | undefined;
  let active: string | undefined;

  async function go(url: string): Promise<void> {
    opening ??= startWebKit();
    await (await opening).send('POST', 'url', {url});
  }

  return {
    name: 'WebKit',
    type: 'webdriver',
    concurrency: 1,
    async startSession(sessionId, url) {
      active = sessionId;
      await go(url);
    },
    isActive: (sessionId) => active === sessionId,
    async getBrowserUrl() {
      return String(await (await opening)?.send('GET', 'url'));
    },
    async stopSession() {
      active = undefined;
      // Ends what still runs in the page of the last test.
      await go('about:blank');
      return {};
    },
    async startDebugSession() {
      throw new Error('Start the tests without --manual: WebKit has no window that anyone sees.');
    },
    async stop() {
      await (await opening)?.close();
      opening = undefined;
    },
  };
}
