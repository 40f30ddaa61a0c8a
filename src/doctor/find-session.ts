import {ContextEvent} from '@lit/context';
import {sessionContext} from '../controllers/contexts.js';
import type {Session} from '../session/session.js';

/** The session that a `<live-shop>` has open; undefined where it has none, or is not defined yet. */
export function findSession(liveShop: Element): Session | undefined {
  let found: Session | undefined;
  // A provider leaves out its own host: the request is made in the name of an element inside it.
  const inside = liveShop.ownerDocument.createElement('span');
  liveShop.dispatchEvent(new ContextEvent(sessionContext, inside, (session) => (found = session)));
  return found;
}
