import type {Slices} from './slices.js';

export interface SessionAnalyticsOptions {
  readonly slices: Slices;
  /** Where the events of the show can be heard. */
  readonly target: EventTarget;
  /** Time from the start of the show to the frame on screen, in milliseconds. */
  readonly positionMs: () => number | undefined;
}

/** What the shopper does, told to the page's analytics while the settings and the consent say so. Returns the stop. */
export function sessionAnalytics(_options: SessionAnalyticsOptions): () => void {
  return () => undefined;
}
