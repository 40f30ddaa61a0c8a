import {startup} from './startup.js';

/** Each prints a table and, last, one line of JSON. */
const benchmarks: Readonly<Record<string, () => Promise<void>>> = {startup};

const [name = ''] = process.argv.slice(2);
const benchmark = benchmarks[name];
if (benchmark) await benchmark();
else {
  console.error(`npm run bench -- NAME, where NAME is one of: ${Object.keys(benchmarks).join(', ')}`);
  process.exitCode = 2;
}
