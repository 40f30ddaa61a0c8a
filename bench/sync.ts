import {parseArgs} from 'node:util';
import {launchChromium} from '../test/support/browser.js';
import {seededRandom} from '../test/support/seeded-random.js';
import {cases} from './sync/cases.js';
import {summarize, type SyncCase} from './sync/distances.js';
import {openStudio} from './sync/studio.js';

/**
 * How far the frame on screen is from the frame that a pin was made for, in every way of watching. Words choose the cases
 * whose names have one of them, `--pins=8` makes it short.
 */
export async function sync(args: readonly string[]): Promise<void> {
  const {positionals, values} = parseArgs({args: [...args], allowPositionals: true, options: {pins: {type: 'string', default: '40'}}});
  const pins = Number(values.pins);
  const chosen = Object.entries(cases).filter(([name]) => positionals.length === 0 || positionals.some((word) => name.includes(word)));
  const studio = await openStudio('bench/sync/clip/clip.mp4');
  const browser = await launchChromium();
  const done: SyncCase[] = [];
  try {
    // One by one: they would disturb each other.
    for (const [name, measure] of chosen) {
      const measured = await measure({studio, browser, random: seededRandom(name.length), pins}).catch((error: unknown) => {
        console.error(`${name}:`, error);
        return Array.from({length: pins}, () => undefined);
      });
      done.push(summarize(name, measured));
    }
  } finally {
    await browser.close();
    await studio.close();
  }
  console.table(done);
  console.log(JSON.stringify({bench: 'sync', cases: done, worst_p95_ms: Math.max(...done.map(({p95_ms}) => p95_ms))}));
}
