import {parseArgs, type ParseArgsConfig} from 'node:util';
import {options, type CommandName, type Option, type OptionName} from './option.js';

/** A mistake in the command line, in one line for the one who made it. */
export class UsageError extends Error {}

/** The values of a command's options: as given, else of the environment, else the default. */
export type Values = ReadonlyMap<OptionName, readonly string[]>;

export function readOptions(command: CommandName, args: readonly string[], env: NodeJS.ProcessEnv): Values {
  const own = options.filter((option: Option) => option.commands.includes(command));
  const config: NonNullable<ParseArgsConfig['options']> = Object.fromEntries(
    own.map(({name}) => [name, {type: 'string', multiple: true}]),
  );
  const given = parse(args, config);
  const values = new Map<OptionName, readonly string[]>();
  for (const option of own) {
    const {name, env: variable, fallback, multiple}: Option = option;
    const inEnvironment = env[variable] || undefined;
    const value =
      given.get(name) ??
      (multiple ? inEnvironment?.split(',') : inEnvironment && [inEnvironment]) ??
      (fallback === undefined ? undefined : [fallback]);
    if (!value) continue;
    if (!multiple && value.length > 1) throw new UsageError(`--${name} may be given once.`);
    values.set(option.name, value);
  }
  return values;
}

function parse(args: readonly string[], config: NonNullable<ParseArgsConfig['options']>): Map<string, string[]> {
  try {
    const {values} = parseArgs({args: [...args], options: config, allowPositionals: false, strict: true});
    const given = new Map<string, string[]>();
    for (const [name, value] of Object.entries(values)) {
      if (Array.isArray(value)) given.set(name, value.filter((item) => typeof item === 'string'));
    }
    return given;
  } catch (error) {
    // Node's message goes on with advice on positional arguments, which there are none of.
    const [message = ''] = (error instanceof Error ? error.message : String(error)).split('. To specify', 1);
    throw new UsageError(message.endsWith('.') ? message : `${message}.`);
  }
}
