import type {Settings} from './settings.js';
import type {Slices} from './slices.js';

export interface SessionAnalyticsOptions {
  readonly slices: Slices;
  /** Where the events of the show can be heard. */
  readonly target: EventTarget;
  /** Time from the start of the show to the frame on screen, in milliseconds. */
  readonly positionMs: () => number | undefined;
}

// For as long as the page lives, and nowhere else: an element that is moved or opened anew shows the same pin again.
const seenPins = new Set<string>();

/** What the shopper does, told to the page's analytics while the settings and the consent say so. Returns the stop. */
export function sessionAnalytics({slices, target, positionMs}: SessionAnalyticsOptions): () => void {
  let telling: AbortController | undefined;

  const start = async (running: AbortController): Promise<void> => {
    const {signal} = running;
    const {measurePage} = await import('../analytics/measure-page.js');
    if (!signal.aborted) measurePage({...slices, target, seenPins, positionMs, signal});
  };

  const follow = ({analytics, consent}: Settings): void => {
    const agreed = analytics === 'datalayer' && consent.analytics === true;
    if (agreed === (telling !== undefined)) return;
    telling?.abort();
    telling = agreed ? new AbortController() : undefined;
    if (!telling) return;
    const running = telling;
    start(running).catch(() => {
      // What cannot be measured must not disturb; the next change of the settings tries again.
      if (telling === running) telling = undefined;
    });
  };

  follow(slices.settings.get());
  const stopSettings = slices.settings.listen(follow);
  return () => {
    stopSettings();
    telling?.abort();
  };
}
