import type {ReactiveElement} from 'lit';

/** Whether an element is within what the viewer sees. `entered` is called each time that it comes into sight. */
export class OnScreenController {
  readonly #host: ReactiveElement;
  readonly #entered: () => void;
  #observer: IntersectionObserver | undefined;
  #visible = false;

  constructor(host: ReactiveElement, entered: () => void) {
    this.#host = host;
    this.#entered = entered;
    host.addController({hostConnected: () => this.#start(), hostDisconnected: () => this.#stop()});
  }

  get visible(): boolean {
    return this.#visible;
  }

  #start(): void {
    this.#observer = new IntersectionObserver((entries) => {
      const before = this.#visible;
      this.#visible = entries.at(-1)?.isIntersecting ?? false;
      if (this.#visible && !before) this.#entered();
    });
    this.#observer.observe(this.#host);
  }

  #stop(): void {
    this.#observer?.disconnect();
    this.#visible = false;
  }
}
