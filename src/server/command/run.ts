import {readFile} from 'node:fs/promises';
import {reasonOf} from '../logger.js';
import {act} from './act.js';
import {exportCommand} from './export-command.js';
import {helpText} from './help.js';
import {readOptions, UsageError} from './read-options.js';
import {serve, type Streams} from './serve.js';
import {token} from './token.js';

export interface RunOptions extends Streams {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly now: () => number;
  /** Ends `serve`. */
  readonly signal: AbortSignal;
}

/** Runs the command line. Resolves with the exit code: 2 for a mistake in it, 1 when something else failed. */
export async function run({args, env, now, signal, out, error}: RunOptions): Promise<number> {
  const [command, ...rest] = args;
  try {
    if (args.includes('--help') || args.includes('-h')) out(helpText());
    else if (command === '--version' || command === '-v') out(await version());
    else if (command === 'serve') await serve(readOptions('serve', rest, env), {out, error}, signal);
    else if (command === 'token') out(await token(readOptions('token', rest, env), now));
    else if (command === 'act') out(await act(readOptions('act', rest, env), now));
    else if (command === 'export') {
      const named = rest.findIndex((word) => word.startsWith('-'));
      const words = named < 0 ? rest : rest.slice(0, named);
      out(await exportCommand(words, readOptions('export', rest.slice(words.length), env)));
    } else throw new UsageError(command === undefined ? 'There is no command.' : `There is no command ${command}.`);
    return 0;
  } catch (problem) {
    const usage = problem instanceof UsageError;
    error(`live-shop: ${reasonOf(problem)}${usage ? ' See live-shop --help.' : ''}`);
    return usage ? 2 : 1;
  }
}

async function version(): Promise<string> {
  const file = await readFile(new URL('../../../package.json', import.meta.url), 'utf8');
  const {version} = JSON.parse(file) as {readonly version: string};
  return version;
}
