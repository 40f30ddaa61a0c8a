import type {Bye, Manifest} from '../protocol/index.js';
import {LiveShow} from './live-show.js';
import type {Logger} from './logger.js';
import type {RoomSender} from './room/room.js';
import type {LogStore} from './store/log-store.js';

export interface ShowsOptions {
  readonly store: LogStore;
  readonly now: () => number;
  readonly log: Logger;
  readonly senderFor: (show: string) => RoomSender;
}

/** The shows of this server, each opened when it is first asked for. */
export class Shows {
  readonly #open = new Map<string, Promise<LiveShow | undefined>>();
  #writing: Promise<unknown> = Promise.resolve();

  constructor(private readonly options: ShowsOptions) {}

  /** Undefined for a show that was never put. Rejects when the store cannot be read. */
  get(id: string): Promise<LiveShow | undefined> {
    const known = this.#open.get(id);
    if (known) return known;
    const opening = this.#load(id);
    this.#open.set(id, opening);
    // An id that somebody made up, or that could not be read just now, must not be remembered as missing.
    const forget = () => void (this.#open.get(id) === opening && this.#open.delete(id));
    opening.then((show) => show ?? forget(), forget);
    return opening;
  }

  /** Resolves with whether the show is new, when its manifest is durable. */
  put(manifest: Manifest): Promise<boolean> {
    return this.#inTurn(async () => {
      const show = await this.get(manifest.id);
      await show?.tellSchedule(manifest);
      await this.options.store.putManifest(manifest);
      if (show) show.log.manifest = manifest;
      return show === undefined;
    });
  }

  /** Erases a show with its log. Resolves with whether it was there. */
  remove(id: string): Promise<boolean> {
    return this.#inTurn(async () => {
      const show = await this.get(id);
      if (!show) return false;
      // Who asks from here on is told that there is no such show, while the log is being erased.
      this.#open.set(id, Promise.resolve(undefined));
      await show.log.close();
      show.room.close(() => ({reason: 'show-removed'}));
      try {
        await this.options.store.remove(id);
      } finally {
        this.#open.delete(id);
      }
      return true;
    });
  }

  /** Answers what has been asked, says goodbye, and closes the store. */
  async close(byeFor: () => Bye): Promise<void> {
    await this.#writing;
    const shows = await Promise.all([...this.#open.values()].map((opening) => opening.catch(() => undefined)));
    await Promise.all(shows.map((show) => show?.log.close()));
    for (const show of shows) show?.room.close(byeFor);
    await this.options.store.close();
  }

  async #load(id: string): Promise<LiveShow | undefined> {
    const {store, now, log, senderFor} = this.options;
    const manifest = await store.manifest(id);
    return manifest && LiveShow.open({manifest, store, now, log, sender: senderFor(id)});
  }

  #inTurn<T>(task: () => Promise<T>): Promise<T> {
    const done = this.#writing.then(task);
    this.#writing = done.catch(() => undefined);
    return done;
  }
}
