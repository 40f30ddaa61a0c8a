import type {ReadableAtom} from '../atom/atom.js';
import type {ReactiveElement} from 'lit';
import type {Session} from '../session/session.js';
import {SessionController} from './session-controller.js';

/**
 * One slice of the session around an element: renders the element when the slice changes.
 *
 * ```ts
 * readonly #stage = new SliceController(this, (session) => session.stage);
 * ```
 */
export class SliceController<T> {
  readonly #pick: (session: Session) => ReadableAtom<T>;
  readonly #session: SessionController;

  constructor(host: ReactiveElement, pick: (session: Session) => ReadableAtom<T>) {
    this.#pick = pick;
    this.#session = new SessionController(host, (session) => {
      host.requestUpdate();
      return [pick(session).listen(() => host.requestUpdate())];
    });
  }

  /** Undefined while there is no session. */
  get value(): T | undefined {
    const {session} = this.#session;
    return session && this.#pick(session).get();
  }
}
