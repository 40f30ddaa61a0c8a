import {viewport, type Driver, type DriverOptions} from './driver.js';
import {pageCall} from './page-call.js';
import {startWebKit} from './start-webkit.js';

// The last argument of an asynchronous script is its answer (WebDriver section 13.2.2). A promise of the page that is
// rejected would be told without its reason.
const answering = (call: string) => `const done = arguments[arguments.length - 1];
  Promise.resolve().then(() => ${call}).then((value) => done({value}), (error) => done({error: String(error)}));`;

interface Answer<T> {
  readonly value: T;
  readonly error?: string;
}

/** WebKit, driven over WebDriver. */
export async function openWebKit({autoplay}: DriverOptions): Promise<Driver> {
  const driver = await startWebKit({autoplay});
  await driver.send('POST', 'window/rect', viewport);
  return {
    engine: 'webkit',
    open: async (url) => void (await driver.send('POST', 'url', {url})),
    async run<A, T>(script: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
      const sent = {script: answering(pageCall(script, argument)), args: []};
      const {value, error} = (await driver.send('POST', 'execute/async', sent)) as Answer<T>;
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async tap({x, y}) {
      const at = {x: Math.round(x), y: Math.round(y)};
      const actions = [{type: 'pointerMove', duration: 0, origin: 'viewport', ...at}, {type: 'pointerDown', button: 0}, {type: 'pointerUp', button: 0}];
      await driver.send('POST', 'actions', {actions: [{type: 'pointer', id: 'mouse', actions}]});
    },
    close: () => driver.close(),
  };
}
