import {ContextConsumer} from '@lit/context';
import type {ReactiveElement} from 'lit';
import type {Session} from '../session/session.js';
import {sessionContext} from './contexts.js';

/**
 * The session around an element, followed as the element asks. `follow` runs once for each session and each time that
 * the element is connected to it, and returns what ends it.
 */
export class SessionController {
  readonly #consumer: ContextConsumer<typeof sessionContext, ReactiveElement>;
  readonly #follow: ((session: Session) => readonly (() => void)[]) | undefined;
  #followed: Session | undefined;
  #stops: readonly (() => void)[] = [];

  constructor(host: ReactiveElement, follow?: (session: Session) => readonly (() => void)[]) {
    this.#follow = follow;
    this.#consumer = new ContextConsumer(host, {
      context: sessionContext,
      subscribe: true,
      callback: (session) => this.#change(session),
    });
    host.addController({
      hostConnected: () => this.#change(this.#consumer.value),
      hostDisconnected: () => this.#change(undefined),
    });
  }

  get session(): Session | undefined {
    return this.#consumer.value;
  }

  #change(session: Session | undefined): void {
    if (session === this.#followed) return;
    this.#followed = session;
    for (const stop of this.#stops) stop();
    this.#stops = (session && this.#follow?.(session)) ?? [];
  }
}
