import {options, type CommandName, type Option} from './option.js';

const WIDTH = 100;
const INDENT = 6;

/** What `--help` prints. */
export function helpText(): string {
  return [
    'Usage: live-shop <command> [options]',
    '',
    'live-shop serve   Runs a show server: manifests and logs over HTTP, chat and pins over Socket.IO.',
    ...optionLines('serve'),
    '',
    'live-shop token   Prints a token for a host, a moderator, or a viewer whom the shop knows.',
    ...optionLines('token'),
    '',
    'live-shop act     Does what a host does, on a show server that runs.',
    ...optionLines('act'),
    '',
    'live-shop export SHOW DIRECTORY',
    '                  Writes a show that has ended as files: its replay needs no show server. SHOW is an',
    '                  id in the data directory, or the URL of the show on a server that runs.',
    ...optionLines('export'),
    '',
    '--help, -h        Prints this.',
    '--version, -v     Prints the version.',
    '',
    'Each option is also read from the environment, where it is not given.',
    'Example: live-shop token --role host --show spring --expires 12h',
  ].join('\n');
}

function optionLines(command: CommandName): string[] {
  return options
    .filter((option: Option) => option.commands.includes(command))
    .flatMap(({name, value, env, help, fallback}: Option) => [
      `  --${name} ${value}  (${env}${fallback === undefined ? '' : `, default ${fallback}`})`,
      ...wrap(help),
    ]);
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length + INDENT >= WIDTH) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines.map((line) => ' '.repeat(INDENT) + line);
}
