import {randomBytes} from 'node:crypto';
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

/** The secret kept in a data directory, readable by its owner only. Made at the first call. */
export async function keptSecret(dataDirectory: string): Promise<string> {
  await mkdir(dataDirectory, {recursive: true, mode: 0o700});
  const file = join(dataDirectory, 'secret');
  const fresh = newSecret();
  try {
    await writeFile(file, `${fresh}\n`, {flag: 'wx', mode: 0o600, flush: true});
    return fresh;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    return (await readFile(file, 'utf8')).trim();
  }
}

export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
