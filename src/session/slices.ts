import {atom, type WritableAtom} from '../atom/atom.js';
import type {BuyState, CartState} from '../cart/cart.js';
import {initialPlayback, type PlaybackState} from '../playback/playback.js';
import type {Fulfillment, Manifest, Store} from '../protocol/index.js';
import {initialLink, type LinkState, type Outgoing} from '../realtime/link.js';
import type {Chapter, Crowd, Shop, Stage} from '../show/show.js';
import type {Problem} from './problem.js';
import type {Availability, Near} from '../stores/stores.js';
import type {WishlistState} from '../wishlist/wishlist.js';
import type {SessionStatus} from './session.js';
import {initialSettings, type Settings} from './settings.js';

/** The slices of a session that it owns on behalf of parts that are loaded later. */
export interface Slices {
  readonly status: WritableAtom<SessionStatus>;
  readonly problem: WritableAtom<Problem | undefined>;
  readonly manifest: WritableAtom<Manifest | undefined>;
  readonly stage: WritableAtom<Stage>;
  readonly shop: WritableAtom<Shop>;
  readonly crowd: WritableAtom<Crowd>;
  readonly chapters: WritableAtom<readonly Chapter[]>;
  readonly viewers: WritableAtom<number | undefined>;
  readonly playback: WritableAtom<PlaybackState>;
  /** The element that plays. */
  readonly video: WritableAtom<HTMLVideoElement | undefined>;
  readonly link: WritableAtom<LinkState>;
  readonly outbox: WritableAtom<readonly Outgoing[]>;
  readonly cart: WritableAtom<CartState>;
  readonly buying: WritableAtom<ReadonlyMap<string, BuyState>>;
  readonly availability: WritableAtom<ReadonlyMap<string, Availability>>;
  readonly chosenStore: WritableAtom<Store | undefined>;
  readonly near: WritableAtom<Near | undefined>;
  readonly fulfillment: WritableAtom<ReadonlyMap<string, Fulfillment>>;
  readonly wishlist: WritableAtom<WishlistState>;
  readonly settings: WritableAtom<Settings>;
}

export interface InitialSlices {
  readonly muted: boolean;
  readonly cart: CartState;
  readonly wishlist?: readonly string[] | undefined;
  readonly settings?: Settings | undefined;
}

export function createSlices({muted, cart, wishlist, settings = initialSettings}: InitialSlices): Slices {
  return {
    status: atom<SessionStatus>('idle'),
    problem: atom<Problem | undefined>(),
    manifest: atom<Manifest | undefined>(),
    stage: atom<Stage>({status: 'scheduled', pins: []}),
    shop: atom<Shop>({products: []}),
    crowd: atom<Crowd>({messages: []}),
    chapters: atom<readonly Chapter[]>([]),
    viewers: atom<number | undefined>(),
    playback: atom<PlaybackState>({...initialPlayback, muted}),
    video: atom<HTMLVideoElement | undefined>(),
    link: atom<LinkState>(initialLink),
    outbox: atom<readonly Outgoing[]>([]),
    cart: atom<CartState>(cart),
    buying: atom<ReadonlyMap<string, BuyState>>(new Map()),
    availability: atom<ReadonlyMap<string, Availability>>(new Map()),
    chosenStore: atom<Store | undefined>(),
    near: atom<Near | undefined>(),
    fulfillment: atom<ReadonlyMap<string, Fulfillment>>(new Map()),
    wishlist: atom<WishlistState>({productIds: wishlist, pending: []}),
    settings: atom<Settings>(settings),
  };
}
