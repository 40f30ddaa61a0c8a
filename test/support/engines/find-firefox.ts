import {existsSync} from 'node:fs';
import {onPath} from './on-path.js';

const places = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

/** The Firefox to test with: `FIREFOX_PATH`, else the first one on `PATH` or in its usual place. */
export function findFirefox(): string | undefined {
  const {FIREFOX_PATH} = process.env;
  if (FIREFOX_PATH && existsSync(FIREFOX_PATH)) return FIREFOX_PATH;
  return onPath('firefox-esr', 'firefox') ?? places.find((path) => existsSync(path));
}
