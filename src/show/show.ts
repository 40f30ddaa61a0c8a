import type {ChatMessage, Product, ShowStatus} from '../protocol/index.js';

export interface Pin {
  readonly pinId: string;
  readonly productId: string;
  /** Programme date of the pin, in milliseconds since 1970. */
  readonly at: number;
}

/** What the host has done up to the playhead. */
export interface Stage {
  readonly status: ShowStatus;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
  readonly pin?: Pin | undefined;
  /** All pins so far, oldest first. */
  readonly pins: readonly Pin[];
}

/** The goods as they are now, in the order of the shelf. */
export interface Shop {
  readonly products: readonly Product[];
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
