import {fold} from './fold.js';
import {startup} from './startup.js';
import {sync} from './sync.js';

/** Each prints a table and, last, one line of JSON. */
const benchmarks: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {fold, startup, sync};

const [name = '', ...args] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark) await benchmark(args);
else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
}
