import {atom, type WritableAtom} from '../../atom/atom.js';
import type {CartOutcome} from '../../cart/cart.js';
import type {Session} from '../../session/session.js';

/** How a reservation in one store stands. */
export type Reservation = 'busy' | CartOutcome;

const bySession = new WeakMap<Session, WritableAtom<ReadonlyMap<string, Reservation>>>();

/**
 * What the stores said to the reservations of a session, by `reservationKey()`. A chooser that is closed before the answer
 * has come, or is opened again for the code, shows it.
 */
export function reservationsOf(session: Session): WritableAtom<ReadonlyMap<string, Reservation>> {
  const known = bySession.get(session) ?? atom<ReadonlyMap<string, Reservation>>(new Map());
  bySession.set(session, known);
  return known;
}

export function reservationKey(variantId: string, storeId: string): string {
  return JSON.stringify([variantId, storeId]);
}
