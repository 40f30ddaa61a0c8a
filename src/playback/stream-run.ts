import {createNativeEngine} from './native-engine.js';
import type {Engine, EnginePlan, EngineReceiver} from './engine.js';
import {openHls} from './open-engine.js';
import {createRecovery} from './recovery.js';
import type {Trouble} from './trouble.js';

export interface StreamRunOptions {
  readonly url: string;
  readonly plan: EnginePlan;
  readonly random: () => number;
  readonly receiver: StreamRunReceiver;
}

export interface StreamRunReceiver {
  /** The playlist is read, or has stopped or begun to grow. */
  opened(live: boolean): void;
  /** The live edge moved. */
  advanced(): void;
  /** The captions cannot be had and were turned off. */
  captionsLost(): void;
  /** Trouble came or went. */
  changed(): void;
  /** An engine is there (`first`: attach it), or has been set going again: the video may have to be started. */
  ready(engine: Engine, first: boolean): void;
  /** Nothing more is tried; the run can only be closed. */
  failed(trouble: Trouble): void;
  /** A frame of the stream has been on screen. */
  hasPlayed(): boolean;
  /** There is somewhere to play: without it nothing is tried again. */
  isAttached(): boolean;
}

/** One stream from its first request to the last, with all that is tried in between. */
export interface StreamRun {
  engine(): Engine | undefined;
  trouble(): Trouble | undefined;
  /** Tries at once what is waiting to be tried. */
  hurry(): void;
  close(): void;
}

export function runStream({url, plan, random, receiver}: StreamRunOptions): StreamRun {
  const life = new AbortController();
  let engine: Engine | undefined;

  const recovery = createRecovery({
    elapsedMs: () => performance.now(),
    random,
    retry(trouble, attempt) {
      if (!receiver.isAttached()) return;
      if (!engine) void open(attempt);
      else {
        engine.resume(trouble, attempt);
        receiver.ready(engine, false);
      }
    },
    giveUp: (trouble) => receiver.failed(trouble),
  });

  const engineReceiver: EngineReceiver = {
    opened: (live) => receiver.opened(live),
    advanced: () => receiver.advanced(),
    captionsLost: () => receiver.captionsLost(),
    progressed() {
      recovery.progressed();
      receiver.changed();
    },
    troubled,
  };

  function troubled(trouble: Trouble): void {
    recovery.failed(trouble, receiver.hasPlayed());
    receiver.changed();
  }

  async function open(attempt: number): Promise<void> {
    const {signal} = life;
    const opened = await openHls({url, attempt, catchUpRate: plan.catchUpRate, receiver: engineReceiver, signal});
    if (signal.aborted) {
      if (opened.ok) opened.engine.close();
    } else if (opened.ok) {
      engine = opened.engine;
      receiver.ready(engine, true);
    } else troubled(opened.trouble);
  }

  if (plan.kind === 'native') engine = createNativeEngine({url, receiver: engineReceiver});
  else void open(0);

  return {
    engine: () => engine,
    trouble: () => recovery.trouble(),
    hurry: () => recovery.hurry(),
    close() {
      life.abort();
      recovery.stop();
      engine?.close();
      engine = undefined;
    },
  };
}
