import type {Fact, Manifest} from '../../protocol/index.js';

/** A show to be exported: as it was put or is served, and its whole log. */
export interface ShowSource {
  readonly manifest: Manifest;
  /** What its relative URLs resolve against; left as they are where missing. */
  readonly baseUrl?: string | undefined;
  /** All facts, in order, some at a time. */
  facts(): AsyncIterable<readonly Fact[]>;
}
