import type {ReactiveElement} from 'lit';
import {SessionController} from '../../controllers/session-controller.js';
import type {Session} from '../../session/session.js';

/**
 * Lets the session around an element play in the element's video. A move in the page is a disconnect and a connect in
 * one task and changes nothing: only an element that is still out of the page a microtask later lets go.
 */
export class VideoAttachment {
  readonly #host: ReactiveElement;
  readonly #video: () => HTMLVideoElement | null;
  readonly #context: SessionController;
  #attached: Session | undefined;
  #detach: (() => void) | undefined;

  constructor(host: ReactiveElement, video: () => HTMLVideoElement | null) {
    this.#host = host;
    this.#video = video;
    this.#context = new SessionController(host, () => {
      host.requestUpdate();
      return [];
    });
    host.addController({
      hostUpdated: () => this.#follow(),
      hostDisconnected: () => queueMicrotask(() => this.#follow()),
    });
  }

  #follow(): void {
    const video = this.#video();
    const session = this.#host.isConnected ? this.#context.session : undefined;
    if (session === this.#attached) return;
    this.#detach?.();
    this.#attached = session;
    this.#detach = video ? session?.playback.attach(video) : undefined;
  }
}
