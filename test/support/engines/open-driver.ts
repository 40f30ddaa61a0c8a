import type {Autoplay} from './autoplay.js';
import {openChromium} from './chromium-driver.js';
import type {Driver} from './driver.js';
import type {Engine} from './engine.js';
import {openFirefox} from './firefox-driver.js';
import {openWebKit} from './webkit-driver.js';

const open = {chromium: openChromium, firefox: openFirefox, webkit: openWebKit};

/** Starts a browser without a screen. The caller closes it. */
export function openDriver(engine: Engine, {autoplay = 'free'}: {readonly autoplay?: Autoplay} = {}): Promise<Driver> {
  return open[engine]({autoplay});
}
