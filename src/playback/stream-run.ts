import type {CueText} from './cue-text.js';
import type {Engine, EnginePlan, EngineReceiver} from './engine.js';
import {createNativeEngine} from './native-engine.js';
import {openHls} from './open-engine.js';
import {createRecovery} from './recovery.js';
import {streamUrls} from './stream-urls.js';
import type {Trouble} from './trouble.js';

export interface StreamRunOptions {
  readonly url: string;
  /** Another address of the same stream. */
  readonly fallbackUrl: string | undefined;
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
  renditionsChanged(): void;
  cued(cue: CueText): void;
  /** Trouble came or went. */
  changed(): void;
  /** The engine is about to go, and another one comes: the place of the viewer is to be kept. */
  replaced(): void;
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
  /** The network or the machine was away: asks anew for what may never be answered. */
  renew(): void;
  close(): void;
}

/** A playlist that has stopped growing may be alive at the other address: that is tried after so long, and not again soon. */
const FROZEN_MS = 6_000;
const FROZEN_AGAIN_MS = 15_000;

export function runStream({url, fallbackUrl, plan, random, receiver}: StreamRunOptions): StreamRun {
  const urls = streamUrls(url, fallbackUrl);
  let life = new AbortController();
  let engine: Engine | undefined;
  let thawing: ReturnType<typeof setTimeout> | undefined;
  let thawedAt = -Infinity;

  const recovery = createRecovery({
    elapsedMs: () => performance.now(),
    random,
    retry(trouble, attempt) {
      if (!receiver.isAttached()) return;
      if (urls.failed()) replace(attempt);
      else if (!engine) open(attempt);
      else {
        engine.resume(trouble, attempt);
        receiver.ready(engine, false);
      }
    },
    giveUp(trouble) {
      if (urls.giveUp()) replace(0);
      else receiver.failed(trouble);
    },
  });

  function progressed(): void {
    recovery.progressed();
    if (!recovery.trouble()) {
      urls.worked();
      clearTimeout(thawing);
      thawing = undefined;
    }
    receiver.changed();
  }

  function troubled(trouble: Trouble): void {
    if (trouble.kind === 'frozen') thawing ??= setTimeout(thaw, Math.max(FROZEN_MS, thawedAt + FROZEN_AGAIN_MS - performance.now()));
    recovery.failed(trouble, receiver.hasPlayed());
    receiver.changed();
  }

  function thaw(): void {
    thawing = undefined;
    if (recovery.trouble()?.kind !== 'frozen' || !urls.turn()) return;
    thawedAt = performance.now();
    replace(1);
  }

  /** Only the newest engine is listened to. */
  function receiverOf({signal}: AbortController): EngineReceiver {
    const listen = <A extends readonly unknown[]>(call: (...args: A) => void) => (...args: A): void => {
      if (!signal.aborted) call(...args);
    };
    return {
      opened: listen((live) => receiver.opened(live)),
      advanced: listen(() => receiver.advanced()),
      captionsLost: listen(() => receiver.captionsLost()),
      renditionsChanged: listen(() => receiver.renditionsChanged()),
      cued: listen((cue) => receiver.cued(cue)),
      progressed: listen(progressed),
      troubled: listen(troubled),
    };
  }

  function open(attempt: number): void {
    const own = life;
    const engineReceiver = receiverOf(own);
    if (plan.kind === 'native') {
      engine = createNativeEngine({url: urls.current(), receiver: engineReceiver});
      return;
    }
    void openHls({url: urls.current(), attempt, receiver: engineReceiver, signal: own.signal}).then((opened) => {
      if (own.signal.aborted) {
        if (opened.ok) opened.engine.close();
      } else if (opened.ok) {
        engine = opened.engine;
        receiver.ready(engine, true);
      } else troubled(opened.trouble);
    });
  }

  function stopEngine(): void {
    life.abort();
    engine?.close();
    engine = undefined;
  }

  function replace(attempt: number): void {
    receiver.replaced();
    stopEngine();
    life = new AbortController();
    open(attempt);
    if (engine) receiver.ready(engine, true);
  }

  open(0);

  return {
    engine: () => engine,
    trouble: () => recovery.trouble(),
    hurry: () => recovery.hurry(),
    renew() {
      if (recovery.trouble()) recovery.hurry();
      else engine?.renew();
    },
    close() {
      clearTimeout(thawing);
      recovery.stop();
      stopEngine();
    },
  };
}
