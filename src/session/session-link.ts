import type {LinkReceiver, Link} from '../realtime/link.js';
import {createId} from './create-id.js';
import {lazyLink} from './lazy-link.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionLinkOptions {
  readonly slices: Slices;
  readonly token?: string | undefined;
  readonly receiver: LinkReceiver;
  readonly report: (problem: Problem) => void;
  /** From the start of the show to the frame on screen. */
  readonly positionMs: () => number | undefined;
}

/** The link of a session, to the show server that the manifest names. */
export function sessionLink({slices, token, receiver, report, positionMs}: SessionLinkOptions): Link {
  return lazyLink({
    state: slices.link,
    outbox: slices.outbox,
    now: () => Date.now(),
    async load() {
      const {createLink} = await import('../realtime/create-link.js');
      const manifest = slices.manifest.get();
      if (!manifest?.link?.url) throw new Error('The manifest names no show server.');
      return createLink({
        url: manifest.link.url,
        path: manifest.link.path,
        show: manifest.id,
        token,
        state: slices.link,
        outbox: slices.outbox,
        receiver,
        positionMs() {
          const {status, atLiveEdge} = slices.playback.get();
          return atLiveEdge || status === 'idle' ? undefined : positionMs();
        },
        // The clock of the device, but never set back while the page is open.
        clock: {now: () => performance.timeOrigin + performance.now(), random: Math.random, createId},
      });
    },
    failed(error) {
      slices.link.set({status: 'refused'});
      report({code: 'link-unreachable', message: `The link's script could not be loaded. ${String(error)}`, fatal: true});
    },
  });
}
