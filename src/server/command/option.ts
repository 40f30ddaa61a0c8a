import {LOG_LEVELS} from '../logger.js';

export type CommandName = 'serve' | 'token' | 'act' | 'export';

/** One option of the command line. The help, the parser and the environment all read this table. */
export interface Option {
  readonly name: string;
  /** Environment variable that is read where the option is not given. */
  readonly env: string;
  readonly commands: readonly CommandName[];
  /** What the value is, in the help. */
  readonly value: string;
  readonly fallback?: string;
  /** May be given several times; in the environment separated by commas. */
  readonly multiple?: true;
  readonly help: string;
}

const signing: readonly CommandName[] = ['serve', 'token', 'act'];

export const options = [
  {
    name: 'port', env: 'LIVE_SHOP_PORT', commands: ['serve'], value: 'NUMBER', fallback: '8787',
    help: 'Port to listen on; 0 picks a free one.',
  },
  {
    name: 'host', env: 'LIVE_SHOP_HOST', commands: ['serve'], value: 'ADDRESS', fallback: '127.0.0.1',
    help: 'Address to listen on; 0.0.0.0 for all networks.',
  },
  {
    name: 'data', env: 'LIVE_SHOP_DATA', commands: [...signing, 'export'], value: 'DIRECTORY', fallback: 'live-shop-data',
    help: 'Where logs and the secret are kept.',
  },
  {
    name: 'secret', env: 'LIVE_SHOP_SECRET', commands: signing, value: 'TEXT',
    help:
      'Signs tokens, at least 32 characters; by default made and kept in the data directory. Other users of this ' +
      'machine can see a command line: better in the environment.',
  },
  {
    name: 'origins', env: 'LIVE_SHOP_ORIGINS', commands: ['serve'], value: 'LIST', fallback: '*',
    help: 'Origins whose pages may connect, separated by commas, such as https://shop.example; * for all.',
  },
  {
    name: 'path', env: 'LIVE_SHOP_PATH', commands: ['serve'], value: 'PATH', fallback: '/socket.io',
    help: 'Path of the Socket.IO endpoint.',
  },
  {
    name: 'manifest', env: 'LIVE_SHOP_MANIFEST', commands: ['serve'], value: 'FILE', multiple: true,
    help: 'Puts a show from a JSON file at the start; several times for several shows, in the environment with commas.',
  },
  {
    name: 'log-level', env: 'LIVE_SHOP_LOG_LEVEL', commands: ['serve'], value: 'LEVEL', fallback: 'info',
    help: `What to tell on standard error: ${LOG_LEVELS.join(', ')}.`,
  },
  {
    name: 'role', env: 'LIVE_SHOP_ROLE', commands: ['token'], value: 'ROLE', fallback: 'viewer',
    help: 'host, moderator or viewer.',
  },
  {
    name: 'show', env: 'LIVE_SHOP_SHOW', commands: ['token', 'act'], value: 'ID', fallback: '*',
    help: 'The show; * for a token that is for all.',
  },
  {
    name: 'subject', env: 'LIVE_SHOP_SUBJECT', commands: ['token'], value: 'ID',
    help: 'Who the token is for, the same for one person always; the role where missing.',
  },
  {
    name: 'name', env: 'LIVE_SHOP_NAME', commands: ['token'], value: 'TEXT',
    help: 'The name beside the messages of this person.',
  },
  {
    name: 'expires', env: 'LIVE_SHOP_EXPIRES', commands: ['token'], value: 'TIME', fallback: '12h',
    help: 'How long the token is good: a number and m, h or d.',
  },
  {
    name: 'action', env: 'LIVE_SHOP_ACTION', commands: ['act'], value: 'JSON',
    help: 'What to do, as in PROTOCOL.md: {"type": "pause-show", "reason": "technical"}, or start-show for a type alone.',
  },
  {
    name: 'server', env: 'LIVE_SHOP_SERVER', commands: ['act'], value: 'URL', fallback: 'http://127.0.0.1:8787',
    help: 'Where the show server is.',
  },
  {
    name: 'token', env: 'LIVE_SHOP_TOKEN', commands: ['act'], value: 'TOKEN',
    help: 'Who does it; signed with the secret where missing.',
  },
  {
    name: 'id', env: 'LIVE_SHOP_ID', commands: ['act'], value: 'ID',
    help: 'Makes it safe to repeat: the same id is done once. A new one each time where missing.',
  },
  {
    name: 'stream', env: 'LIVE_SHOP_STREAM', commands: ['export'], value: 'URL',
    help: 'The recording, where the show itself names none or another is meant; relative to the written manifest.json.',
  },
] as const satisfies readonly Option[];

export type OptionName = (typeof options)[number]['name'];
