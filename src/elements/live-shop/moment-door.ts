import type {ReactiveElement} from 'lit';
import type {OwnedSession} from '../../session/create-session.js';

/** Loads what follows links to a moment of the show (`#live-shop=…`) on a page that was opened by one, or comes to one. */
export class MomentDoor {
  constructor(host: ReactiveElement, session: () => OwnedSession | undefined) {
    let connected: AbortController | undefined;
    let followed: OwnedSession | undefined;
    const follow = (): void => {
      const here = session();
      const hash = host.ownerDocument.defaultView?.location.hash ?? '';
      if (!here || !connected || !hash.includes('live-shop=')) return;
      followed = here;
      const {signal} = connected;
      void import('../moments/follow-link.js').then(({followLink}) => followLink({host, session: here, hash, signal}), reportError);
    };
    host.addController({
      hostConnected() {
        connected = new AbortController();
        host.ownerDocument.defaultView?.addEventListener('hashchange', follow, {signal: connected.signal});
      },
      // The link that the page was opened by is for the first show in it, and is followed once.
      hostUpdated: () => (followed ? undefined : follow()),
      hostDisconnected: () => connected?.abort(),
    });
  }
}
