import {ContextProvider} from '@lit/context';
import type {ReactiveElement} from 'lit';
import {sessionContext} from '../../controllers/contexts.js';
import type {OwnedSession} from '../../session/create-session.js';

/**
 * Holds the session of an element that owns one, for all elements below it: opens it with the first update in the page,
 * and closes it when the element has left the page. A move is a disconnect and a connect in one task and keeps it.
 */
export class SessionOwner {
  readonly #host: ReactiveElement;
  readonly #open: () => OwnedSession | undefined;
  readonly #provider: ContextProvider<typeof sessionContext, ReactiveElement>;
  #session: OwnedSession | undefined;
  #stops: readonly (() => void)[] = [];

  constructor(host: ReactiveElement, open: () => OwnedSession | undefined) {
    this.#host = host;
    this.#open = open;
    this.#provider = new ContextProvider(host, {context: sessionContext});
    host.addController({
      hostConnected: () => host.requestUpdate(),
      hostUpdate: () => this.#ensure(),
      hostDisconnected: () =>
        queueMicrotask(() => {
          if (!host.isConnected) this.close();
        }),
    });
  }

  get session(): OwnedSession | undefined {
    return this.#session;
  }

  /** The next update opens another one. */
  close(): void {
    for (const stop of this.#stops) stop();
    this.#stops = [];
    this.#session?.close();
    this.#session = undefined;
    this.#provider.setValue(undefined);
  }

  #ensure(): void {
    if (this.#session || !this.#host.isConnected) return;
    const session = this.#open();
    if (!session) return;
    this.#session = session;
    const {status, problem, manifest, stage, shop, viewers, playback, link, cart} = session;
    const render = (): void => this.#host.requestUpdate();
    this.#stops = [
      ...[status, problem, manifest, stage, shop, viewers, link.state, cart.state].map((slice) => slice.listen(render)),
      // Its latency changes with every tick, and is nothing to the frame around the picture.
      playback.state.listen((now, before) => {
        if (now.status !== before.status || now.problem !== before.problem || now.atLiveEdge !== before.atLiveEdge) render();
      }),
    ];
    this.#provider.setValue(session);
  }
}
