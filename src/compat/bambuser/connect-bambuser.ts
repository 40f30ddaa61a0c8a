import type {LiveShop} from '../../elements/live-shop/live-shop.js';
import {bambuserWords} from '../../i18n/en/bambuser.js';
import type {Product} from '../../protocol/index.js';
import {createPlayer, type MakeStanding} from './create-player.js';
import {followPlayer} from './follow-player.js';
import {createMention, type Mention} from './not-carried.js';
import type {BambuserPlayer} from './player.js';

export type PlayerReady = (player: BambuserPlayer) => void;

declare global {
  interface Window {
    /** Defined by a page that was written for Bambuser's live shopping: it is handed the player. */
    onBambuserLiveShoppingReady?: PlayerReady | undefined;
  }
}

export interface ConnectOptions {
  /** Is handed the player; `window.onBambuserLiveShoppingReady` where missing. */
  readonly ready?: PlayerReady | undefined;
  /** The shop's own reference of a product, which the page knows it by; its id in the manifest where missing. */
  readonly reference?: ((product: Product) => string) | undefined;
  /** What the two options are called; "Color" and "Size" where missing. A name that the manifest has goes before it. */
  readonly optionNames?: readonly [color: string, size: string] | undefined;
  /** How the player stands in the page; where missing it stands where the element does. */
  readonly standing?: MakeStanding | undefined;
  /** Opens a page of the shop; in this tab or a new one where missing. */
  readonly follow?: ((url: string, where: 'here' | 'new-tab') => void) | undefined;
  /** Ends the connection. */
  readonly signal?: AbortSignal | undefined;
}

const connected = new WeakMap<LiveShop, BambuserPlayer>();

/**
 * Lets a page that was written for Bambuser's live shopping drive a `<live-shop>`: the page's listeners provide the product
 * data and answer for the cart. The ready function is called at once, before the element opens its show; where the page
 * has not defined one yet, when the page has been parsed. Returns the player: the same one for an element that is connected.
 */
export function connectBambuser(liveShop: LiveShop, options: ConnectOptions = {}): BambuserPlayer {
  const {ready, signal = new AbortController().signal, reference = ({id}) => id} = options;
  const before = connected.get(liveShop);
  if (before) return before;
  const page = liveShop.ownerDocument;
  const mention = createMention((line) => console.warn(line));
  const created = createPlayer({
    liveShop,
    mention,
    reference,
    optionNames: options.optionNames ?? [bambuserWords.colorOption, bambuserWords.sizeOption],
    standing: options.standing ?? inPlace(liveShop, mention),
    follow: options.follow ?? ((url, where) => void (where === 'here' ? location.assign(url) : open(url, '_blank', 'noopener'))),
    signal,
  });

  connected.set(liveShop, created.player);
  signal.addEventListener('abort', () => connected.delete(liveShop), {once: true});

  const begin = async (): Promise<void> => {
    const begun = ready ?? page.defaultView?.onBambuserLiveShoppingReady;
    if (begun) begun(created.player);
    else mention('a page without onBambuserLiveShoppingReady', 'Define it before the player is opened.');
    await customElements.whenDefined('live-shop');
    if (!signal.aborted) followPlayer(created, {liveShop, signal});
  };
  // A ready function that throws is an error of the page's, and stays one.
  const beginOrReport = (): void => void begin().catch(reportError);
  if (page.readyState === 'loading' && !ready && !page.defaultView?.onBambuserLiveShoppingReady) {
    page.addEventListener('DOMContentLoaded', beginOrReport, {once: true, signal});
  } else beginOrReport();
  return created.player;
}

/** The element stays where the page has put it. */
function inPlace(liveShop: LiveShop, mention: Mention): MakeStanding {
  return ({tell}) => ({
    close() {
      if (customElements.get('live-shop')) liveShop.pause();
      tell('CLOSE');
    },
    minimize: () => mention('minimize()', 'The element stays where the page has put it.'),
    unminimize: () => undefined,
  });
}
