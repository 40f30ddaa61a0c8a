import type {ReactiveElement} from 'lit';

/** Renders an element again at the next full second of `now()` for as long as `running()` says so. */
export class TickerController {
  readonly #host: ReactiveElement;
  readonly #now: () => number;
  readonly #running: () => boolean;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, {now, running}: {now: () => number; running: () => boolean}) {
    this.#host = host;
    this.#now = now;
    this.#running = running;
    host.addController({hostUpdated: () => this.#plan(), hostDisconnected: () => this.#stop()});
  }

  #plan(): void {
    this.#stop();
    if (!this.#host.isConnected || !this.#running()) return;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), 1000 - (this.#now() % 1000));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
