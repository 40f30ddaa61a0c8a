import type {Fact} from '@live-shop/sdk/protocol';
import type {Actions} from '../show/actions.js';
import {runAudience} from './audience.js';
import type {Clock} from './clock.js';
import {runHost} from './host.js';
import {audience, hostName} from './lines.js';
import type {Programme} from './programme.js';
import type {Random} from './random.js';
import {joinShow} from './viewer.js';

export interface ScriptOptions {
  readonly showServerUrl: string;
  readonly showId: string;
  readonly hostToken: string;
  readonly actions: Actions;
  readonly programme: Programme;
  readonly clock: Clock;
  readonly random: Random;
}

/** Plays host and audience of a show, each an ordinary client of the show server. Returns the stop. */
export function runScript(options: ScriptOptions): () => void {
  const {showServerUrl: url, showId, hostToken, actions, programme, clock, random} = options;
  const stop = new AbortController();
  let onAir = false;

  function watch(facts: readonly Fact[]): void {
    for (const {type} of facts) {
      if (type === 'show-started' || type === 'show-resumed') onAir = true;
      if (type === 'show-paused' || type === 'show-ended') onAir = false;
    }
  }

  const host = joinShow({url, showId, name: hostName, token: hostToken, onFacts: watch});
  const people = audience.map((name) => joinShow({url, showId, name}));
  const shared = {programme, clock, onAir: () => onAir, signal: stop.signal};
  const running = [
    runHost({
      ...shared,
      act: ({dateMs, pin}) =>
        // Named after its moment, so that a repeat after a lost answer is the same pin.
        actions.act({
          id: `cue-${dateMs}`,
          action: pin === null ? {type: 'unpin-product'} : {type: 'pin-product', productId: pin},
        }),
    }),
    runAudience({...shared, people, host, random}),
  ];
  for (const part of running) {
    part.catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
    });
  }

  return () => {
    stop.abort();
    for (const viewer of [host, ...people]) viewer.close();
  };
}
