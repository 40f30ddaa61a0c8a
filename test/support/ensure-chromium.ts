import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {findChromium} from './find-chromium.js';

interface Installer {
  readonly command: string;
  readonly steps: readonly (readonly string[])[];
  readonly needsRoot: boolean;
}

const installers: readonly Installer[] = [
  {command: 'apt-get', steps: [['update', '-q'], ['install', '-y', '-q', 'chromium']], needsRoot: true},
  {command: 'dnf', steps: [['install', '-y', 'chromium']], needsRoot: true},
  {command: 'apk', steps: [['add', 'chromium']], needsRoot: true},
  {command: 'pacman', steps: [['-Sy', '--noconfirm', 'chromium']], needsRoot: true},
  {command: 'zypper', steps: [['--non-interactive', 'install', 'chromium']], needsRoot: true},
  {command: 'brew', steps: [['install', '--cask', 'chromium']], needsRoot: false},
];

/** Finds a Chromium, or installs one by the system's package manager where it may. Throws an error that says what to do. */
export function ensureChromium(print: (line: string) => void): string {
  const found = findChromium();
  if (found) return found;
  const installer = installers.find(({command}) => onPath(command));
  if (!installer) throw new Error(advice('Install Chromium or Google Chrome'));
  const byHand = installer.steps.map((step) => `${installer.command} ${step.join(' ')}`).join(' && ');
  const prefix = rightsFor(installer);
  if (!prefix) throw new Error(advice(`As an administrator, run: ${byHand}`));
  print(`No Chromium found. Installing one: ${byHand}`);
  for (const step of installer.steps) {
    const [command = '', ...args] = [...prefix, installer.command, ...step];
    const {status} = spawnSync(command, args, {stdio: 'inherit', env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}});
    if (status !== 0) throw new Error(advice(`\`${installer.command} ${step.join(' ')}\` failed. Run it by hand`));
  }
  const installed = findChromium();
  if (!installed) throw new Error(advice('The installed package brought no Chromium that can be found'));
  return installed;
}

/** What to put in front of the command to have the rights it needs; undefined where they cannot be had unasked. */
function rightsFor({needsRoot}: Installer): readonly string[] | undefined {
  if (!needsRoot || process.getuid?.() === 0) return [];
  const mayAsk = onPath('sudo') && spawnSync('sudo', ['-n', 'true'], {stdio: 'ignore'}).status === 0;
  return mayAsk ? ['sudo', '-n'] : undefined;
}

function onPath(command: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some((folder) => existsSync(join(folder, command)));
}

function advice(what: string): string {
  return `The browser tests need Chromium. ${what}, or set CHROME_PATH to a Chromium that is there, and start again.`;
}
