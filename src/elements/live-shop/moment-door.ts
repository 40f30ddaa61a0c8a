import type {ReactiveElement} from 'lit';
import type {OwnedSession} from '../../session/create-session.js';

export interface MomentDoorOptions {
  readonly session: () => OwnedSession | undefined;
  /** Makes room for the products, also before the show. */
  readonly enter: () => Promise<unknown>;
}

/** Loads what follows links to a moment of the show (`#live-shop=…`) on a page that was opened by one, or comes to one. */
export class MomentDoor {
  constructor(host: ReactiveElement, {session, enter}: MomentDoorOptions) {
    let connected: AbortController | undefined;
    let last: {readonly session: OwnedSession; readonly hash: string} | undefined;
    const follow = (): void => {
      const here = session();
      const hash = host.ownerDocument.defaultView?.location.hash ?? '';
      // An update can come between a change of the address and its event.
      if (!here || !connected || (last?.session === here && last.hash === hash)) return;
      last = {session: here, hash};
      if (!hash.includes('live-shop=')) return;
      const {signal} = connected;
      void import('../moments/follow-link.js').then(
        ({followLink}) => followLink({host, session: here, hash, signal, enter}),
        reportError,
      );
    };
    host.addController({
      hostConnected() {
        connected = new AbortController();
        host.ownerDocument.defaultView?.addEventListener('hashchange', follow, {signal: connected.signal});
      },
      // A new show is opened by the address that the page has then.
      hostUpdated: () => (last?.session === session() ? undefined : follow()),
      hostDisconnected: () => connected?.abort(),
    });
  }
}
