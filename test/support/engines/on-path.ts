import {existsSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** The first of some commands that is on `PATH`, as a path; undefined where none is. */
export function onPath(...commands: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => commands.map((command) => join(folder, command))).find((path) => existsSync(path));
}
