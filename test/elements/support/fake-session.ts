import {atom, type WritableAtom} from '#src/atom/atom.js';
import type {BuyState, Cart, CartOutcome, CartState, CartWish} from '#src/cart/cart.js';
import {initialPlayback, type Playback, type PlaybackState} from '#src/playback/playback.js';
import {parseManifest, type Fulfillment, type Manifest, type ReactionCounts, type Store} from '#src/protocol/index.js';
import {initialLink, type Link, type LinkState, type Outgoing} from '#src/realtime/link.js';
import type {Problem} from '#src/session/problem.js';
import type {Session, SessionStatus} from '#src/session/session.js';
import type {Chapter, Crowd, Shop, Stage} from '#src/show/show.js';
import type {Availability, Near, Stores} from '#src/stores/stores.js';
import type {Wishlist, WishlistState} from '#src/wishlist/wishlist.js';

const eur = (amount: number): object => ({amount, currency: 'EUR', exponent: 2});

/** A small show with a plain product, one with options and one that is sold out. */
export function exampleManifest(changes: object = {}): Manifest {
  const read = parseManifest({
    version: 1,
    id: 'spring',
    title: 'Spring table, live from the studio',
    host: {name: 'Mara'},
    startsAt: '2026-04-01T18:00:00Z',
    status: 'live',
    products: [
      {id: 'mug', title: 'Stoneware mug Tide', url: '/products/mug', price: eur(2400), stock: {status: 'in-stock'}},
      {
        id: 'throw',
        title: 'Wool throw Dune',
        url: '/products/throw',
        price: eur(12900),
        compareAt: eur(15900),
        options: [{name: 'Colour', values: ['Ochre', 'Moss']}, {name: 'Size', values: ['S', 'L']}],
        variants: [
          variant('Ochre', 'S', 'in-stock'),
          variant('Ochre', 'L', 'low-stock', 2),
          variant('Moss', 'S', 'out-of-stock', 0),
        ],
      },
      {id: 'candle', title: 'Candle pair Hive', price: eur(1800), stock: {status: 'out-of-stock', quantity: 0}},
    ],
    ...changes,
  });
  if (!read.ok) throw new Error(`${read.path}: expected ${read.expected}`);
  return read.value;
}

function variant(colour: string, size: string, status: string, quantity?: number): object {
  return {
    id: `throw-${colour}-${size}`.toLowerCase(),
    selectedOptions: [{name: 'Colour', value: colour}, {name: 'Size', value: size}],
    stock: {status, quantity},
  };
}

/** What an element asked of the session, in order: `['playback.play']`, `['link.post', 'Hello']`. */
export type Call = readonly [name: string, ...values: readonly unknown[]];

/** A session whose slices a test sets by hand and which records what it is asked. */
export class FakeSession implements Session {
  readonly calls: Call[] = [];
  readonly status = atom<SessionStatus>('ready');
  readonly problem = atom<Problem | undefined>();
  readonly manifest: WritableAtom<Manifest | undefined>;
  readonly stage: WritableAtom<Stage>;
  readonly shop: WritableAtom<Shop>;
  readonly crowd = atom<Crowd>({messages: []});
  readonly chapters = atom<readonly Chapter[]>([]);
  readonly viewers = atom<number | undefined>(128);
  readonly playbackState = atom<PlaybackState>({...initialPlayback, status: 'playing', autoplay: 'muted', muted: true});
  readonly linkState = atom<LinkState>({...initialLink, status: 'live', viewer: {id: 'me', role: 'viewer', token: 't'}});
  readonly outbox = atom<readonly Outgoing[]>([]);
  readonly cartState = atom<CartState>({});
  readonly buying = atom<ReadonlyMap<string, BuyState>>(new Map());
  readonly availability = atom<ReadonlyMap<string, Availability>>(new Map());
  readonly chosenStore = atom<Store | undefined>();
  readonly near = atom<Near | undefined>();
  readonly fulfillment = atom<ReadonlyMap<string, Fulfillment>>(new Map());
  readonly wishlistState = atom<WishlistState>({pending: []});
  readonly playback: Playback;
  readonly link: Link;
  readonly cart: Cart;
  readonly stores: Stores;
  readonly wishlist: Wishlist;
  /** What the next cart requests come to. */
  cartOutcome: CartOutcome = {status: 'added'};
  /** What the page makes of the next wish for the wish list. */
  wishlistAnswer = true;
  nowMs: number;
  readonly #reactions = new Set<(counts: ReactionCounts) => void>();

  constructor(manifest: Manifest = exampleManifest()) {
    this.manifest = atom<Manifest | undefined>(manifest);
    this.stage = atom<Stage>({status: manifest.status, pins: []});
    this.shop = atom<Shop>({products: manifest.products});
    this.nowMs = manifest.startsAt ?? 0;
    const call = (name: string) => (...values: readonly unknown[]): void => {
      this.calls.push([name, ...values]);
    };
    this.playback = {
      state: this.playbackState,
      playhead: () => ({dateMs: this.nowMs, approximate: false}),
      load: call('playback.load'),
      attach: (video) => {
        call('playback.attach')(video);
        return call('playback.detach');
      },
      play: call('playback.play'),
      pause: call('playback.pause'),
      setMuted: call('playback.setMuted'),
      setVolume: call('playback.setVolume'),
      setCaptions: call('playback.setCaptions'),
      setPictureInPicture: call('playback.setPictureInPicture'),
      seek: call('playback.seek'),
      setRate: call('playback.setRate'),
      setQuality: call('playback.setQuality'),
      setAudioTrack: call('playback.setAudioTrack'),
      setCaptionTrack: call('playback.setCaptionTrack'),
      promptRemote: call('playback.promptRemote'),
      onCue: () => call('playback.stopCues'),
      goLive: call('playback.goLive'),
      retry: call('playback.retry'),
      close: call('playback.close'),
    };
    this.link = {
      state: this.linkState,
      outbox: this.outbox,
      now: () => this.nowMs,
      post: async (...values) => {
        call('link.post')(...values);
        return {ok: true, seq: 1};
      },
      resend: call('link.resend'),
      discard: call('link.discard'),
      react: call('link.react'),
      act: async (action) => {
        call('link.act')(action);
        return {ok: true, seq: 1};
      },
      reconnect: call('link.reconnect'),
      close: call('link.close'),
    };
    this.cart = {
      state: this.cartState,
      buying: this.buying,
      request: async (wish: CartWish) => {
        call('cart.request')(wish);
        return this.cartOutcome;
      },
      close: call('cart.close'),
    };
    this.stores = {
      availability: this.availability,
      chosen: this.chosenStore,
      near: this.near,
      fulfillment: this.fulfillment,
      ask: call('stores.ask'),
      look: call('stores.look'),
      choose: call('stores.choose'),
      fulfil: call('stores.fulfil'),
      close: call('stores.close'),
    };
    this.wishlist = {
      state: this.wishlistState,
      request: async (wish) => {
        call('wishlist.request')(wish);
        return this.wishlistAnswer;
      },
      close: call('wishlist.close'),
    };
  }

  playheadMs(): number {
    return this.nowMs;
  }

  now(): number {
    return this.nowMs;
  }

  watchTrailer(): void {
    this.calls.push(['watchTrailer']);
  }

  watchRecording(): void {
    this.calls.push(['watchRecording']);
  }

  onReactions(callback: (counts: ReactionCounts) => void): () => void {
    this.#reactions.add(callback);
    return () => this.#reactions.delete(callback);
  }

  /** The room reacts. */
  receiveReactions(counts: ReactionCounts): void {
    for (const callback of this.#reactions) callback(counts);
  }

  retry(): void {
    this.calls.push(['retry']);
  }

  close(): void {
    this.calls.push(['close']);
  }
}
