import type {ReactiveElement} from 'lit';

/**
 * Fills the screen with an element. Where the Fullscreen API is missing (iPhone: only the bare video has it, and that
 * hides everything there is to buy), `active` alone says so and the element's own styles fill the viewport.
 */
export class FullscreenController {
  readonly #host: ReactiveElement;
  #listening: AbortController | undefined;
  #filled = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController({hostConnected: () => this.#listen(), hostDisconnected: () => this.#listening?.abort()});
  }

  get active(): boolean {
    return this.#filled || this.#host.matches(':fullscreen');
  }

  /** Rejects never: a browser that refuses the screen gets the viewport filled instead. */
  async toggle(on: boolean): Promise<void> {
    if (on === this.active) return;
    const {ownerDocument} = this.#host;
    if (!on && !this.#filled) return ownerDocument.exitFullscreen().catch(() => undefined);
    if (on && ownerDocument.fullscreenEnabled && (await this.#request())) return;
    this.#filled = on;
    this.#host.requestUpdate();
  }

  #request(): Promise<boolean> {
    return this.#host.requestFullscreen().then(() => true, () => false);
  }

  #listen(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    const {ownerDocument} = this.#host;
    ownerDocument.addEventListener('fullscreenchange', () => this.#host.requestUpdate(), {signal});
    ownerDocument.addEventListener(
      'keydown',
      (event) => {
        if (event.key === 'Escape' && this.#filled && !event.defaultPrevented) void this.toggle(false);
      },
      {signal},
    );
  }
}
