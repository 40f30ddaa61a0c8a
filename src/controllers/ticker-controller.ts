import type {ReactiveElement} from 'lit';

export interface TickerOptions {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly running: () => boolean;
  /** A second where missing. */
  readonly periodMs?: (() => number) | undefined;
}

/** Renders an element again at the next full period of `now()` for as long as `running()` says so. */
export class TickerController {
  readonly #host: ReactiveElement;
  readonly #options: TickerOptions;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, options: TickerOptions) {
    this.#host = host;
    this.#options = options;
    host.addController({hostUpdated: () => this.#plan(), hostDisconnected: () => this.#stop()});
  }

  #plan(): void {
    this.#stop();
    const {now, running, periodMs} = this.#options;
    if (!this.#host.isConnected || !running()) return;
    const period = periodMs?.() ?? 1000;
    this.#timer = setTimeout(() => this.#host.requestUpdate(), period - (now() % period));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
