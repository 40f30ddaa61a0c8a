import type {ReactiveElement} from 'lit';

/** Whether the menu of the player is open. The focus goes back to its button (WCAG 2.2 SC 2.4.3). */
export class MenuController {
  readonly #host: ReactiveElement;
  #open = false;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController({hostDisconnected: () => (this.#open = false)});
  }

  get open(): boolean {
    return this.#open;
  }

  toggle(): void {
    this.#open = !this.#open;
    this.#host.requestUpdate();
  }

  close(returnFocus: boolean): void {
    if (!this.#open) return;
    this.toggle();
    if (returnFocus) this.#host.renderRoot.querySelector<HTMLElement>('.menu-button')?.focus({preventScroll: true});
  }
}
