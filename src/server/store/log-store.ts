import type {Fact, Manifest} from '../../protocol/index.js';

/**
 * A fact with the names under which it is found again, such as that of the message it holds. A mark stands for one fact
 * of its show, for good.
 */
export interface LogEntry {
  readonly fact: Fact;
  readonly marks: readonly string[];
}

/**
 * Keeps manifests and logs. One server owns a store at a time and appends to a show one batch after the other. All
 * methods reject when the store cannot be read or written.
 */
export interface LogStore {
  /** The manifest as it was put; undefined for a show that was never put, or was removed. */
  manifest(show: string): Promise<Manifest | undefined>;
  /** Resolves when the manifest is durable. */
  putManifest(manifest: Manifest): Promise<void>;
  /** Resolves when all entries are durable; rejects with none or all of them written. `seq` goes on from the last. */
  append(show: string, entries: readonly LogEntry[]): Promise<void>;
  /** Facts with a `seq` above `after`, in order, at most `limit`. */
  read(show: string, range: {readonly after: number; readonly limit: number}): Promise<Fact[]>;
  /** The `seq` of the fact of each mark; undefined where there is none. */
  find(show: string, marks: readonly string[]): Promise<(number | undefined)[]>;
  /** Erases manifest and log. */
  remove(show: string): Promise<void>;
  close(): Promise<void>;
}
