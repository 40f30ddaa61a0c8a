import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {describe, it} from 'node:test';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const tsc = join(dirname(createRequire(import.meta.url).resolve('typescript/package.json')), 'bin', 'tsc');

describe('the types that the package publishes', () => {
  it('let good code compile and stop bad code, line by line', () => {
    const {status, stdout} = spawnSync(process.execPath, [tsc, '-p', join(root, 'test', 'types')], {encoding: 'utf8'});
    assert.equal(stdout, '');
    assert.equal(status, 0);
  });
});
