import {fetchEarly} from './fetch-early.js';
import {preload} from './preload.js';

/** As much of a manifest as tells whether a show plays at once. It is read with care by the element itself. */
interface Glimpse {
  readonly status?: unknown;
  readonly startsAt?: unknown;
  readonly stream?: {readonly url?: unknown; readonly live?: unknown} | null;
}

/**
 * Asks for the manifest of an element, and where its show plays at once for all that the first frame takes: side by side,
 * while the element's own code is still on its way. What goes wrong here the element meets again, and tells.
 */
export async function beginShow(element: Element): Promise<void> {
  const src = element.getAttribute('src');
  if (!src) return;
  const url = new URL(src, element.baseURI).href;
  const response = await fetchEarly(url, {headers: {accept: 'application/json'}});
  const {status, startsAt, stream}: Glimpse = await response.json();
  if (status === 'scheduled' || (status === undefined && startsAt !== undefined)) {
    void import('../define/live-shop-schedule.js');
    return;
  }
  const over = stream?.live !== false && (status === 'ended' || status === 'cancelled');
  if (typeof stream?.url !== 'string' || over || element.getAttribute('autoplay') === 'false') return;
  const streamUrl = new URL(stream.url, response.url || url).href;
  void import('../playback/create-playback.js');
  const playlist = fetchEarly(streamUrl);
  preload('room');
  preload('show');
  // With renditions of their own it may take the full build: the player reads on.
  if (!(await (await playlist).text()).includes('#EXT-X-MEDIA:')) await import('hls.js/light');
  // These would bring the element's code with them and be in the way of the engine's.
  void import('../session/show-tracker.js');
  void import('../define/live-shop-player.js');
}
