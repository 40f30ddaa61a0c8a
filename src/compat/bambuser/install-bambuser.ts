import {connectBambuser, type ConnectOptions} from './connect-bambuser.js';
import {createOverlay, type Overlay} from './overlay.js';

/** What a page hands to `initBambuserLiveShopping()`. */
export interface ShowToOpen {
  readonly showId: string;
  /** The show opens when this is clicked; at once where it is missing. */
  readonly node?: Element | null | undefined;
  readonly type?: string | undefined;
  readonly [key: string]: unknown;
}

/** The function that such a page calls. A page's own stub keeps in `queue` what came before. */
export interface InitLiveShopping {
  (show: ShowToOpen): void;
  queue?: ShowToOpen[];
}

declare global {
  interface Window {
    initBambuserLiveShopping?: InitLiveShopping | undefined;
  }
}

export interface InstallOptions extends Pick<ConnectOptions, 'reference' | 'optionNames' | 'follow'> {
  /**
   * Where the manifest of a show is: `https://live.example.com/shows/{showId}`, a folder that the id is put behind, or a
   * function.
   */
  readonly shows: string | ((showId: string) => string);
  /** Defines `<live-shop>`. */
  readonly load: () => Promise<unknown>;
  readonly page?: Window | undefined;
}

/**
 * Puts `initBambuserLiveShopping()` into the page, and opens what the page has asked for before. A show opens as an
 * overlay; the same show again brings back the one that is there, another takes its place.
 */
export function installBambuser(options: InstallOptions): void {
  const {shows, load, page = window} = options;
  const waiting = page.initBambuserLiveShopping?.queue ?? [];
  let opened: {readonly src: string; readonly overlay: Overlay} | undefined;

  const open = (src: string): void => {
    if (opened?.src === src && !opened.overlay.closed.aborted) return opened.overlay.unminimize();
    opened?.overlay.close();
    load().catch(reportError);
    opened = {src, overlay: openOverlay(page.document, src, options)};
  };
  const init: InitLiveShopping = ({showId, node, type = 'overlay'}) => {
    if (type !== 'overlay') console.warn(`<live-shop> as a Bambuser player: the type "${type}" is shown as an overlay.`);
    const src = srcOf(shows, showId);
    if (node) node.addEventListener('click', () => open(src));
    else open(src);
  };
  page.initBambuserLiveShopping = init;
  for (const show of waiting.splice(0)) init(show);
}

function openOverlay(page: Document, src: string, options: InstallOptions): Overlay {
  const player = page.createElement('live-shop');
  player.setAttribute('src', src);
  const closing = new AbortController();
  const overlays: Overlay[] = [];
  connectBambuser(player, {
    ...options,
    signal: closing.signal,
    standing(told) {
      const overlay = createOverlay({page, player, ...told});
      overlay.closed.addEventListener('abort', () => closing.abort());
      overlays.push(overlay);
      return overlay;
    },
  });
  const [overlay] = overlays;
  if (!overlay) throw new Error('The player has no standing.');
  overlay.open();
  return overlay;
}

function srcOf(shows: InstallOptions['shows'], showId: string): string {
  const id = encodeURIComponent(showId);
  if (typeof shows !== 'string') return shows(showId);
  return shows.includes('{showId}') ? shows.replaceAll('{showId}', id) : `${shows.replace(/\/$/, '')}/${id}`;
}
