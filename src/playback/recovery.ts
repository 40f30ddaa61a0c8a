import {retryDelayMs} from './back-off.js';
import {attemptsAllowed, type Trouble, type TroubleKind} from './trouble.js';

export interface RecoveryOptions {
  /** Milliseconds since any fixed moment; never runs backwards. */
  readonly elapsedMs: () => number;
  readonly random: () => number;
  /** Tries again. `attempt` counts from 1. */
  readonly retry: (trouble: Trouble, attempt: number) => void;
  /** Nothing more is tried. */
  readonly giveUp: (trouble: Trouble) => void;
}

/** Tries a stream again until it comes back or there is no hope. */
export interface Recovery {
  /** What is wrong now. */
  trouble(): Trouble | undefined;
  failed(trouble: Trouble, hasPlayed: boolean): void;
  /** New pictures came. */
  progressed(): void;
  /** Tries at once: the network is back, or the viewer is. */
  hurry(): void;
  stop(): void;
}

/** Pictures come in between the failures of a decoder: only so long without one means that it works again. */
const DECODER_CALM_MS = 60_000;

export function createRecovery({elapsedMs, random, retry, giveUp}: RecoveryOptions): Recovery {
  const attempts = new Map<TroubleKind | 'request', number>();
  let trouble: Trouble | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let triedAt = 0;
  let decoderFailedAt = -Infinity;

  function tryAgain(): void {
    clearTimeout(timer);
    timer = undefined;
    triedAt = elapsedMs();
    if (trouble) retry(trouble, attempts.get(counterOf(trouble)) ?? 1);
  }

  return {
    trouble: () => trouble,
    failed(next, hasPlayed) {
      trouble = next;
      if (timer !== undefined || next.kind === 'frozen') return;
      const now = elapsedMs();
      const counter = counterOf(next);
      if (counter === 'undecodable') {
        if (now - decoderFailedAt > DECODER_CALM_MS) attempts.delete(counter);
        decoderFailedAt = now;
      }
      const attempt = attempts.get(counter) ?? 0;
      if (attempt >= attemptsAllowed(next.kind, hasPlayed)) {
        giveUp(next);
        return;
      }
      attempts.set(counter, attempt + 1);
      // Counted from the start of the attempt before: one that timed out has waited already.
      timer = setTimeout(tryAgain, Math.max(0, retryDelayMs({attempt, random}) - (attempt ? now - triedAt : 0)));
    },
    progressed() {
      // While an attempt is planned nothing is loaded: these pictures were on their way before the failure.
      if (timer !== undefined) return;
      trouble = undefined;
      attempts.delete('request');
    },
    hurry() {
      if (timer !== undefined) tryAgain();
    },
    stop: () => clearTimeout(timer),
  };
}

/** One outage shows itself as refused, 404 and 503 in turn: these count together. */
function counterOf({kind}: Trouble): TroubleKind | 'request' {
  return kind === 'undecodable' ? kind : 'request';
}
