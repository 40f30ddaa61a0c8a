import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout as delay} from 'node:timers/promises';
import {fileURLToPath} from 'node:url';
import {packageRoot} from '../package-root.js';

export interface ShowProcessOptions {
  readonly host: string;
  readonly port: number;
  readonly dataDirectory: string;
  readonly secret: string;
  readonly log: (line: string) => void;
}

/** A show server in a process of its own, so that it can fail without the shop: it is brought back when it does. */
export interface ShowProcess {
  /** Resolves when it answers. Rejects with what it said last when it fails thrice or takes more than ten seconds. */
  start(): Promise<void>;
  /** Ends it as a power cut would and leaves it down until `start()`. Resolves when it is gone. */
  kill(): Promise<void>;
  /** Of the process that runs now; undefined while it is down. */
  pid(): number | undefined;
  /** Ends it in good order, for good. */
  close(): Promise<void>;
}

const START_MS = 10_000;
const GOODBYE_MS = 1300;

/** The first and the longest wait before it is brought back; the wait doubles with every failure in a row. */
const BACK_OFF_MS = {first: 250, most: 5000};

/** Having run for so long, the next failure is a first one again. */
const SOUND_MS = 10_000;

/** So many failures in a row at the start are not chance. */
const HOPELESS = 3;

const bin = fileURLToPath(new URL('dist/server/bin.js', packageRoot));

export function createShowProcess({host, port, dataDirectory, secret, log}: ShowProcessOptions): ShowProcess {
  let child: ChildProcess | undefined;
  let wanted = false;
  let lastWords = '';
  let failures = 0;
  let revival: NodeJS.Timeout | undefined;

  function run(): void {
    const startedAt = performance.now();
    const options = {host, port: String(port), data: dataDirectory, origins: '*', 'log-level': 'error'};
    const args = Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]);
    const running = spawn(process.execPath, [bin, 'serve', ...args], {
      // Not on the command line, which other users of this machine can see.
      env: {...process.env, LIVE_SHOP_SECRET: secret},
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    child = running;
    running.stderr.setEncoding('utf8').on('data', (text: string) => {
      lastWords = text.trim();
    });
    running.once('exit', () => {
      if (child === running) child = undefined;
      if (!wanted) return;
      failures = performance.now() - startedAt > SOUND_MS ? 1 : failures + 1;
      const waitMs = Math.min(BACK_OFF_MS.first * 2 ** (failures - 1), BACK_OFF_MS.most);
      log(`The show server has stopped; starting it again in ${waitMs} ms.${lastWords && ` It said: ${lastWords}`}`);
      revival = setTimeout(run, waitMs);
    });
  }

  async function end(signal: NodeJS.Signals): Promise<void> {
    wanted = false;
    clearTimeout(revival);
    const running = child;
    if (!running) return;
    const gone = once(running, 'exit');
    running.kill(signal);
    const late = setTimeout(() => running.kill('SIGKILL'), GOODBYE_MS);
    await gone;
    clearTimeout(late);
  }

  return {
    async start() {
      wanted = true;
      failures = 0;
      clearTimeout(revival);
      if (!child) run();
      const at = host.includes(':') ? `[${host}]` : host;
      for (const deadline = performance.now() + START_MS; ; await delay(40)) {
        if (await answers(`http://${at === '0.0.0.0' ? '127.0.0.1' : at}:${port}/health`)) return;
        if (performance.now() < deadline && wanted && failures < HOPELESS) continue;
        await end('SIGKILL');
        throw new Error(`The show server did not start. ${lastWords}`.trim());
      }
    },
    pid: () => child?.pid,
    kill: () => end('SIGKILL'),
    close: () => end('SIGTERM'),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, {signal: AbortSignal.timeout(1000)});
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}
