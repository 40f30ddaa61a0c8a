import {randomUUID} from 'node:crypto';
import type {Action} from '@live-shop/sdk/protocol';
import {createDemo, type Demo} from '../../demo/demo.js';
import type {Origin} from '../../demo/origin/index.js';
import {cueAt} from '../../demo/script/programme.js';
import {createActions} from '../../demo/show/actions.js';
import {waitFor} from './wait-for.js';

export interface OpenedDemo extends Demo {
  readonly origin: Origin;
  /** Acts as the host of the spring show; waits for a show server that is starting. */
  act(action: Action): Promise<void>;
  /** Id of the product that the clip shows at a programme date. */
  productAt(dateMs: number): string | undefined;
}

/** The whole demo on free ports, as `npm start` runs it. The caller closes it. */
export async function openDemo({script = true}: {readonly script?: boolean} = {}): Promise<OpenedDemo> {
  const demo = await createDemo({script});
  const {showServerUrl, hostToken: token, origin} = demo;
  if (!origin) throw new Error('The demo has no origin of its own.');
  const actions = createActions({showServerUrl, showId: 'spring', token});
  return {
    ...demo,
    origin,
    async act(action) {
      const id = randomUUID();
      await waitFor(`the action ${action.type}`, () => actions.act({id, action}));
    },
    productAt(dateMs) {
      const {clip: {cues, durationMs}, startedAt} = origin;
      return cueAt({cues, durationMs, startedAt}, dateMs)?.pin ?? undefined;
    },
  };
}
