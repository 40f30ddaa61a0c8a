import type {EngineReceiver} from './engine.js';

/** Keeps what an engine tells until there is somebody to tell. */
export interface Relay {
  readonly receiver: EngineReceiver;
  /** Tells what was kept, in its order, and from now on at once. */
  pass(to: EngineReceiver): void;
}

export function createRelay(): Relay {
  const kept: ((to: EngineReceiver) => void)[] = [];
  let receiver: EngineReceiver | undefined;
  const tell = (call: (to: EngineReceiver) => void): void => {
    if (receiver) call(receiver);
    else kept.push(call);
  };
  return {
    receiver: {
      opened: (live) => tell((to) => to.opened(live)),
      advanced: () => tell((to) => to.advanced()),
      progressed: () => tell((to) => to.progressed()),
      captionsLost: () => tell((to) => to.captionsLost()),
      renditionsChanged: () => tell((to) => to.renditionsChanged()),
      cued: (cue) => tell((to) => to.cued(cue)),
      troubled: (trouble) => tell((to) => to.troubled(trouble)),
    },
    pass(to) {
      receiver = to;
      for (const call of kept.splice(0)) call(to);
    },
  };
}
