import type {Engine} from './engine.js';

/** A package manager, and how it brings the engines. */
export interface Installer {
  readonly command: string;
  /** Asks for the current lists, where it does not by itself. */
  readonly refresh?: readonly string[];
  readonly install: readonly string[];
  /** Missing: it has no package that can be driven. */
  readonly packages: {readonly [engine in Engine]?: readonly string[]};
  readonly needsRoot: boolean;
}

const webKitOfDebian = ['webkit2gtk-driver', 'xvfb', 'gstreamer1.0-libav', 'gstreamer1.0-plugins-good', 'gstreamer1.0-plugins-bad'];

export const installers: readonly Installer[] = [
  {
    command: 'apt-get',
    refresh: ['update', '-q'],
    install: ['install', '-y', '-q'],
    packages: {chromium: ['chromium'], firefox: ['firefox-esr'], webkit: webKitOfDebian},
    needsRoot: true,
  },
  {command: 'dnf', install: ['install', '-y'], packages: {chromium: ['chromium'], firefox: ['firefox']}, needsRoot: true},
  {command: 'apk', install: ['add'], packages: {chromium: ['chromium'], firefox: ['firefox']}, needsRoot: true},
  {
    command: 'pacman',
    install: ['-Sy', '--noconfirm'],
    packages: {chromium: ['chromium'], firefox: ['firefox']},
    needsRoot: true,
  },
  {
    command: 'zypper',
    install: ['--non-interactive', 'install'],
    packages: {chromium: ['chromium'], firefox: ['MozillaFirefox']},
    needsRoot: true,
  },
  {
    command: 'brew',
    install: ['install', '--cask'],
    packages: {chromium: ['chromium'], firefox: ['firefox']},
    needsRoot: false,
  },
];
