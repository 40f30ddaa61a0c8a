import {spawnSync} from 'node:child_process';
import {engineNames, hasEngine, type Engine} from './engine.js';
import {installers, type Installer} from './installers.js';
import {onPath} from './on-path.js';

export interface EnsureEngineOptions {
  readonly engine: Engine;
  readonly print: (line: string) => void;
}

const variables: Readonly<Record<Engine, string>> = {
  chromium: ', or set CHROME_PATH to one that is there',
  firefox: ', or set FIREFOX_PATH to one that is there',
  webkit: '',
};

/**
 * Finds an engine, or installs it by the system's package manager where that may be done unasked. Gives what to do where
 * neither works; undefined where the engine is there.
 */
export function ensureEngine({engine, print}: EnsureEngineOptions): string | undefined {
  if (hasEngine(engine)) return undefined;
  const name = engineNames[engine];
  const advice = (what: string): string => `No ${name} to test with. ${what}${variables[engine]}, and start again.`;
  const installer = installers.find(({command}) => onPath(command));
  const packages = installer?.packages[engine];
  if (!installer || !packages) {
    return advice(engine === 'webkit' ? 'Start the tests on Debian 12 or later, which has the packages for it' : `Install ${name}`);
  }
  const steps = stepsOf(installer, packages);
  const byHand = steps.map((step) => step.join(' ')).join(' && ');
  const prefix = rightsFor(installer);
  if (!prefix) return advice(`As an administrator, run: ${byHand}`);
  print(`No ${name} found. Installing one: ${byHand}`);
  for (const step of steps) {
    const [command = '', ...args] = [...prefix, ...step];
    const {status} = spawnSync(command, args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}});
    if (status !== 0) return advice(`\`${step.join(' ')}\` failed. Run it by hand`);
  }
  return hasEngine(engine) ? undefined : advice('What was installed cannot be found. Look for another package');
}

function stepsOf({command, refresh, install}: Installer, packages: readonly string[]): readonly (readonly string[])[] {
  return [...(refresh ? [[command, ...refresh]] : []), [command, ...install, ...packages]];
}

/** What to put in front of the command to have the rights it needs; undefined where they cannot be had unasked. */
function rightsFor({needsRoot}: Installer): readonly string[] | undefined {
  if (!needsRoot || process.getuid?.() === 0) return [];
  const mayAsk = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0;
  return mayAsk ? ['sudo', '-n'] : undefined;
}
