import type {Mention} from './not-carried.js';
import {carriedEvents, silentEvents} from './player-names.js';
import type {PlayerEvents, PlayerListener} from './player.js';

/** Those who listen to a player. */
export interface Listeners {
  on(event: string | undefined, listener: PlayerListener): void;
  off(event: string | undefined, listener?: PlayerListener): void;
  removeAll(event?: string): void;
  has(event: keyof PlayerEvents): boolean;
  /** Calls all who listen, and answers what they returned. What one of them throws reaches the caller after all were called. */
  emit<E extends keyof PlayerEvents>(event: E, ...values: PlayerEvents[E]): readonly unknown[];
  /** The same for mere news: what a listener throws is reported as an error of the page, and disturbs nothing here. */
  tell<E extends keyof PlayerEvents>(event: E, ...values: PlayerEvents[E]): void;
}

export function createListeners(mention: Mention): Listeners {
  const listeners = new Map<string, Set<PlayerListener>>();
  const emit: Listeners['emit'] = (event, ...values) => {
    const returned: unknown[] = [];
    const thrown: unknown[] = [];
    for (const listener of [...(listeners.get(event) ?? [])]) {
      try {
        returned.push(Reflect.apply(listener, undefined, values));
      } catch (error) {
        thrown.push(error);
      }
    }
    if (thrown.length > 0) throw thrown[0];
    return returned;
  };
  return {
    on(event, listener) {
      const known = carriedEvents.some((name) => name === event);
      if (!known) mention(silentEvents.some((name) => name === event) ? `the event ${event}` : `the unknown event ${event}`);
      if (event === undefined) return;
      listeners.set(event, (listeners.get(event) ?? new Set()).add(listener));
    },
    off(event = '', listener) {
      if (listener) listeners.get(event)?.delete(listener);
      else listeners.delete(event);
    },
    removeAll(event) {
      if (event === undefined) listeners.clear();
      else listeners.delete(event);
    },
    has: (event) => (listeners.get(event)?.size ?? 0) > 0,
    emit,
    tell(event, ...values) {
      try {
        emit(event, ...values);
      } catch (error) {
        reportError(error);
      }
    },
  };
}
