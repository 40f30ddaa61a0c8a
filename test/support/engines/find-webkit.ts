import {existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {onPath} from './on-path.js';

/** What it takes to play a show in WebKitGTK without a screen. */
export interface WebKitFiles {
  /** Speaks WebDriver (W3C). */
  readonly driver: string;
  /** WebKit's own small browser. */
  readonly browser: string;
  /** A display that nobody sees; undefined where there is a screen. */
  readonly display: string | undefined;
}

const builds = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];

// The one decodes H.264 and AAC, the other cuts H.264 into frames: without either the video stays black.
const plugins = ['libgstlibav.so', 'libgstvideoparsersbad.so'];

/** The WebKit to test with; undefined where any part of it is missing. */
export function findWebKit(): WebKitFiles | undefined {
  const folders = libraryFolders();
  const files = (names: readonly string[]) => folders.flatMap((folder) => names.map((name) => join(folder, name)));
  const driver = onPath('WebKitWebDriver');
  const browser = files(builds.map((build) => join(build, 'MiniBrowser'))).find((path) => existsSync(path));
  const display = onPath('Xvfb');
  const plays = plugins.every((plugin) => files([join('gstreamer-1.0', plugin)]).some((path) => existsSync(path)));
  if (!driver || !browser || !plays || (!display && !process.env['DISPLAY'])) return undefined;
  return {driver, browser, display};
}

// Debian keeps a folder per architecture below /usr/lib.
function libraryFolders(): readonly string[] {
  const lib = '/usr/lib';
  const below = existsSync(lib) ? readdirSync(lib, {withFileTypes: true}).filter((entry) => entry.isDirectory()) : [];
  return [lib, '/usr/lib64', '/usr/libexec', ...below.map(({name}) => join(lib, name))];
}
