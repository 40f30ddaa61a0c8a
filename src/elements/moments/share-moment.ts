import type {Session} from '../../session/session.js';
import {secondsIntoShow} from './moment-date.js';
import {momentUrl, withoutMoment} from './moment-link.js';

/** `copied` and `failed` have to be said; the browser has shown the rest itself. */
export type ShareOutcome = 'shared' | 'cancelled' | 'copied' | 'failed';

export interface ShareMomentOptions {
  readonly session: Session;
  /** Address of the page. */
  readonly page: string;
  /** Several shows are on the page: the link says which. */
  readonly several: boolean;
  readonly navigator: Pick<Navigator, 'clipboard' | 'share' | 'canShare'>;
}

/** The page with the moment on screen; without one at the live edge, where a link leads to what is live then. */
export function shareUrl({session, page, several}: Omit<ShareMomentOptions, 'navigator'>): string {
  const {live, atLiveEdge, window} = session.playback.state.get();
  const seconds = window && !(live && atLiveEdge) ? secondsIntoShow(session) : undefined;
  if (seconds === undefined) return withoutMoment(page);
  const showId = several ? session.manifest.get()?.id : undefined;
  return momentUrl(page, {moment: {type: 'time', seconds}, showId});
}

/** Shares a link to what is on screen: by the system's own sheet (Web Share), else by the clipboard. */
export async function shareMoment({navigator, ...options}: ShareMomentOptions): Promise<{outcome: ShareOutcome; url: string}> {
  const url = shareUrl(options);
  const data = {title: options.session.manifest.get()?.title ?? '', url};
  // Neither is there on a page without https.
  const {share, clipboard} = navigator as Partial<typeof navigator>;
  if (share && navigator.canShare?.(data) !== false) {
    try {
      await share.call(navigator, data);
      return {outcome: 'shared', url};
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return {outcome: 'cancelled', url};
    }
  }
  try {
    if (!clipboard) return {outcome: 'failed', url};
    await clipboard.writeText(url);
    return {outcome: 'copied', url};
  } catch {
    return {outcome: 'failed', url};
  }
}
