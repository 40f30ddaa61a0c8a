import type {Playback} from '../playback/playback.js';
import type {Fact, Manifest} from '../protocol/index.js';
import {lazy} from './lazy.js';
import type {Problem} from './problem.js';
import type {Slices} from './slices.js';

export interface SessionShowOptions {
  readonly slices: Slices;
  readonly playback: Playback;
  /** Programme date of the frame on screen, or at a position of the media timeline; undefined where nothing plays. */
  readonly playheadMs: (mediaSeconds?: number) => number | undefined;
  readonly nowMs: () => number;
  readonly report: (problem: Problem) => void;
}

/** The show of a session: what the manifest says at once, what the log says as soon as there is one. */
export interface SessionShow {
  open(manifest: Manifest): void;
  receive(facts: readonly Fact[], reset: boolean): void;
  /** Programme date of the frame on screen, or now where nothing plays or will. */
  playheadMs(): number;
  close(): void;
}

export function sessionShow({slices, playback, playheadMs, nowMs, report}: SessionShowOptions): SessionShow {
  const closing = new AbortController();
  const tracker = lazy(
    async () => {
      const [{ShowTracker}, {pageGoods}, {sessionCues}] = await Promise.all([
        import('./show-tracker.js'),
        import('./page-goods.js'),
        import('./session-cues.js'),
      ]);
      const shop = pageGoods({...slices, signal: closing.signal});
      const {video} = slices;
      const created = new ShowTracker({slices: {...slices, shop}, playback: playback.state, video, playheadMs, nowMs, report});
      const {signal} = closing;
      if (!signal.aborted) signal.addEventListener('abort', sessionCues({playback, fact: (fact) => created.cue(fact), report}));
      return created;
    },
    (error) => report({code: 'link-unreachable', message: `The show's script could not be loaded. ${String(error)}`, fatal: true}),
  );
  return {
    open(manifest) {
      slices.stage.set({status: manifest.status, pins: []});
      slices.shop.set({products: manifest.products});
      tracker.use((it) => it.open(manifest));
    },
    receive: (facts, reset) => tracker.use((it) => it.receive(facts, reset)),
    playheadMs: () => tracker.current?.playheadMs() ?? nowMs(),
    close() {
      closing.abort();
      tracker.drop((it) => it.close());
    },
  };
}
