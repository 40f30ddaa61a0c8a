import type {ReactiveElement} from 'lit';

/** `active` for `delayMs` after each `stir()`. Renders the element when that begins and when it ends. */
export class IdleController {
  readonly #host: ReactiveElement;
  readonly #delayMs: number;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: ReactiveElement, {delayMs}: {delayMs: number}) {
    this.#host = host;
    this.#delayMs = delayMs;
    host.addController({hostDisconnected: () => this.rest()});
  }

  get active(): boolean {
    return this.#timer !== undefined;
  }

  stir(): void {
    if (!this.active) this.#host.requestUpdate();
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.rest(), this.#delayMs);
  }

  rest(): void {
    if (!this.active) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#host.requestUpdate();
  }
}
