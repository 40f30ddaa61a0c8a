import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {createServer, type AddressInfo} from 'node:net';
import {waitFor} from '../wait-for.js';
import type {Autoplay} from './autoplay.js';
import {findWebKit} from './find-webkit.js';
import {openWebDriver, type WebDriver} from './web-driver.js';

const policies: Readonly<Record<Autoplay, string>> = {free: 'allow', tap: 'allow-without-sound'};

// No accessibility bus and no settings service: each would have to be started first. No drawing by OpenGL: without a
// graphics card that is the slower way.
const withoutDesktop = {NO_AT_BRIDGE: '1', GSETTINGS_BACKEND: 'memory', WEBKIT_SKIA_ENABLE_CPU_RENDERING: '1'};

/** Starts WebKit on a display that nobody sees, driven through WebDriver. The caller closes it. */
export async function startWebKit({autoplay = 'free'}: {readonly autoplay?: Autoplay} = {}): Promise<WebDriver> {
  const files = findWebKit();
  if (!files) throw new Error('No WebKit found: run `npm test`, which installs one or says how to.');
  const started: ChildProcess[] = [];
  const stop = () => started.reverse().forEach((child) => child.kill());
  process.once('exit', stop);
  try {
    const display = files.display && (await startDisplay(files.display, started));
    const port = await freePort();
    const env = {...process.env, ...withoutDesktop, ...(display && {DISPLAY: display})};
    started.push(spawn(files.driver, [`--port=${port}`], {env, stdio: 'ignore'}));
    const url = `http://127.0.0.1:${port}`;
    await waitFor('WebKitWebDriver to listen', () => fetch(`${url}/status`).then(({ok}) => ok, () => false));
    const driver = await openWebDriver({
      url,
      capabilities: {
        pageLoadStrategy: 'eager',
        'webkitgtk:browserOptions': {binary: files.browser, args: ['--automation', `--autoplay-policy=${policies[autoplay]}`]},
      },
    });
    return {
      send: driver.send,
      async close() {
        process.off('exit', stop);
        await driver.close().finally(stop);
      },
    };
  } catch (error) {
    stop();
    throw error;
  }
}

async function startDisplay(command: string, started: ChildProcess[]): Promise<string> {
  const child = spawn(command, ['-displayfd', '1', '-screen', '0', '1440x1024x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  started.push(child);
  const [number] = await once(child.stdout, 'data');
  return `:${String(number).trim()}`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as AddressInfo;
  server.close();
  return port;
}
