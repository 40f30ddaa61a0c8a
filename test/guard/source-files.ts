import {readdirSync, readFileSync} from 'node:fs';
import {sep} from 'node:path';

export interface SourceFile {
  /** Below `src`, with slashes. */
  readonly path: string;
  readonly code: string;
}

const src = new URL('../../../src/', import.meta.url);

/** Every TypeScript file of the package, without ambient declarations. */
export function sourceFiles(): readonly SourceFile[] {
  return readdirSync(src, {recursive: true, encoding: 'utf8'})
    .map((path) => path.split(sep).join('/'))
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.d.ts'))
    .map((path) => ({path, code: readFileSync(new URL(path, src), 'utf8')}));
}

/** Code without its comments: what they speak of is allowed. A `//` within a URL is no comment. */
export function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
