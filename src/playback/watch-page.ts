import type {CspViolation} from './csp.js';

export interface WatchPageOptions {
  /** The page came to the front, the network came back, or the page was taken out of the back/forward cache. */
  readonly returned: () => void;
  /** The page's Content-Security-Policy stopped a request. */
  readonly blocked: (violation: CspViolation) => void;
  readonly signal: AbortSignal;
}

/** Watches what the page does to playback from outside. */
export function watchPage({returned, blocked, signal}: WatchPageOptions): void {
  const visible = () => {
    if (document.visibilityState === 'visible') returned();
  };
  document.addEventListener('visibilitychange', visible, {signal});
  window.addEventListener('online', returned, {signal});
  window.addEventListener('pageshow', (event) => event.persisted && returned(), {signal});
  document.addEventListener(
    'securitypolicyviolation',
    ({disposition, effectiveDirective, blockedURI}) => {
      if (disposition === 'enforce') blocked({directive: effectiveDirective, uri: blockedURI});
    },
    {signal},
  );
}
