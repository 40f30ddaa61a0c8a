import type {ChatMessage, PauseReason, Product, ShowStatus, Stream} from '../protocol/index.js';

export interface Pin {
  readonly pinId: string;
  readonly productId: string;
  /** Programme date of the pin, in milliseconds since 1970. */
  readonly at: number;
}

/** A part of the show that the host has announced. */
export interface StartedChapter {
  readonly chapterId: string;
  readonly title: string;
  /** Programme date of its first frame, in milliseconds since 1970. */
  readonly at: number;
}

/** What the host has done up to the playhead. */
export interface Stage {
  readonly status: ShowStatus;
  /** Why `status` is `paused`; missing at any other. */
  readonly pauseReason?: PauseReason | undefined;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly pin?: Pin | undefined;
  /** All pins so far, oldest first. */
  readonly pins: readonly Pin[];
  /** All chapters so far, oldest first; missing while there are none. The last one is on. */
  readonly chapters?: readonly StartedChapter[] | undefined;
}

/** A moment of the show that is worth going to: a chapter that the host began, or a product that was lifted. */
export interface Chapter {
  /** Programme date in milliseconds since 1970. */
  readonly at: number;
  readonly title: string;
  readonly productId?: string | undefined;
  readonly pinId?: string | undefined;
  /** URL of the product's first picture. */
  readonly image?: string | undefined;
}

/** What is true now, wherever the playhead is. */
export interface Shop {
  /** The goods in the order of the shelf. */
  readonly products: readonly Product[];
  /** When the show is meant to be where that has changed since the manifest, in milliseconds since 1970. */
  readonly startsAt?: number | undefined;
  readonly endsAt?: number | undefined;
  /** The whole show to watch again, once it is published. */
  readonly recording?: Stream | undefined;
}

export interface PostedMessage extends ChatMessage {
  readonly seq: number;
  readonly at: number;
}

/** The newest messages, oldest first, without those that were removed. */
export interface Crowd {
  readonly messages: readonly PostedMessage[];
}

/** A show at one moment of one viewer. A part that did not change is the same object as before. */
export interface Show {
  readonly stage: Stage;
  readonly shop: Shop;
  readonly crowd: Crowd;
}
