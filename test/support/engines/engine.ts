import {findChromium} from '../find-chromium.js';
import {findFirefox} from './find-firefox.js';
import {findWebKit} from './find-webkit.js';

/** What browsers are made of. Chromium must be there; the tests run on the others too where they are. */
export type Engine = 'chromium' | 'firefox' | 'webkit';

export const engines: readonly Engine[] = ['chromium', 'firefox', 'webkit'];

export const engineNames: Readonly<Record<Engine, string>> = {chromium: 'Chromium', firefox: 'Firefox', webkit: 'WebKit'};

/** Whether an engine can be started here, with all that it needs to play a show. */
export function hasEngine(engine: Engine): boolean {
  const find = {chromium: findChromium, firefox: findFirefox, webkit: findWebKit}[engine];
  return find() !== undefined;
}
