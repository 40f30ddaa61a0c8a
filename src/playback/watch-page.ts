import type {CspViolation} from './csp.js';

export interface WatchPageOptions {
  /** The page came to the front, the network came back, or the page was taken out of the back/forward cache. */
  readonly returned: () => void;
  /** The network or the machine was away: what was asked for before may never be answered. Comes before `returned`. */
  readonly woke: () => void;
  /** The page's Content-Security-Policy stopped a request. */
  readonly blocked: (violation: CspViolation) => void;
  /** Any clock that goes on while the machine sleeps, in milliseconds. */
  readonly nowMs: () => number;
  readonly signal: AbortSignal;
}

const LOOK_EVERY_MS = 5_000;

/** A timer that is late by more than this has slept. */
const SLEPT_MS = 10_000;

/** Watches what the page does to playback from outside. */
export function watchPage({returned, woke, blocked, nowMs, signal}: WatchPageOptions): void {
  const visible = () => {
    if (document.visibilityState === 'visible') returned();
  };
  const wake = () => {
    woke();
    returned();
  };
  document.addEventListener('visibilitychange', visible, {signal});
  window.addEventListener('online', wake, {signal});
  window.addEventListener('pageshow', (event) => event.persisted && wake(), {signal});
  document.addEventListener(
    'securitypolicyviolation',
    ({disposition, effectiveDirective, blockedURI}) => {
      if (disposition === 'enforce') blocked({directive: effectiveDirective, uri: blockedURI});
    },
    {signal},
  );
  let lookedAt = nowMs();
  const ticker = setInterval(() => {
    const now = nowMs();
    // The timers of a tab in the background are late as well, and nothing is wrong.
    if (now - lookedAt > LOOK_EVERY_MS + SLEPT_MS && document.visibilityState === 'visible') wake();
    lookedAt = now;
  }, LOOK_EVERY_MS);
  signal.addEventListener('abort', () => clearInterval(ticker));
}
