import type {LaunchOptions} from 'puppeteer-core';
import type {Autoplay} from './autoplay.js';
import {findFirefox} from './find-firefox.js';

/** How puppeteer starts a headless Firefox, driven over WebDriver BiDi. */
export function firefoxOptions({autoplay = 'free'}: {readonly autoplay?: Autoplay} = {}): LaunchOptions {
  const executablePath = findFirefox();
  if (!executablePath) throw new Error('No Firefox found: run `npm test`, which installs one or says how to.');
  return {
    browser: 'firefox',
    executablePath,
    headless: true,
    extraPrefsFirefox: {
      'media.autoplay.default': autoplay === 'free' ? 0 : 1,
      'media.autoplay.blocking_policy': 0,
      // A plain <video> asks for no update of a decoder while it waits: nothing beyond this machine is needed.
      'media.gmp-manager.updateEnabled': false,
      'media.volume_scale': '0.0',
      'ui.prefersReducedMotion': 0,
    },
  };
}
