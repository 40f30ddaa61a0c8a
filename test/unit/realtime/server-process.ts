import {spawn, type ChildProcess} from 'node:child_process';
import {once} from 'node:events';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {createInterface} from 'node:readline';
import {fileURLToPath} from 'node:url';

const bin = fileURLToPath(new URL('../../../../dist/server/bin.js', import.meta.url));

/** The real show server in a process of its own, so that it can be killed. */
export class ServerProcess {
  readonly #directory: string;
  #child: ChildProcess | undefined;
  #port = 0;

  private constructor(directory: string) {
    this.#directory = directory;
  }

  /** Starts it with a show by the name of `spring`. */
  static async start(): Promise<ServerProcess> {
    const directory = await mkdtemp(join(tmpdir(), 'live-shop-link-'));
    await writeFile(join(directory, 'spring.json'), JSON.stringify({version: 1, id: 'spring', title: 'Spring', status: 'live'}));
    const server = new ServerProcess(directory);
    await server.restart();
    return server;
  }

  get url(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Starts it again at the same address, with the same log. */
  async restart(): Promise<void> {
    const options = ['--port', `${this.#port}`, '--data', join(this.#directory, 'data'), '--log-level', 'error'];
    const child = spawn(process.execPath, [bin, 'serve', ...options, '--manifest', join(this.#directory, 'spring.json')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.#child = child;
    const [line] = (await once(createInterface(child.stdout), 'line')) as [string];
    this.#port = Number(/:(\d+)$/.exec(line)?.[1]);
  }

  /** Ends it as a power cut would (`SIGKILL`), or as an operator does (`SIGTERM`). */
  async end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (!child) return;
    this.#child = undefined;
    child.kill(signal);
    await once(child, 'exit');
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL');
    await rm(this.#directory, {recursive: true});
  }
}
