import assert from 'node:assert/strict';
import {readFile} from 'node:fs/promises';
import {describe, it} from 'node:test';
import {engines} from '../../support/engines/engine.js';
import {installers} from '../../support/engines/installers.js';

describe('installers', () => {
  it('bring by apt-get what the README says', async () => {
    const apt = installers.find(({command}) => command === 'apt-get');
    const packages = engines.flatMap((engine) => apt?.packages[engine] ?? []);
    const readme = await readFile(new URL('../../../../README.md', import.meta.url), 'utf8');
    assert.equal(/^apt-get install (.+)$/m.exec(readme)?.[1], packages.join(' '));
  });
});
