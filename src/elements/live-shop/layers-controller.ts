import type {ReactiveElement} from 'lit';

/** What lies over the show, the later over the earlier. */
export type Layer = 'shelf' | 'sheet' | 'stores' | 'bag';

const stack: readonly Layer[] = ['shelf', 'sheet', 'stores', 'bag'];

/**
 * Which layers are open. A layer that opens takes the focus; one that closes gives it back to what had it before, so
 * that a keyboard goes on where it was (WCAG 2.2 SC 2.4.3). A layer is the element with its name as `data-layer`.
 */
export class LayersController {
  readonly #host: ReactiveElement;
  readonly #openers = new Map<Layer, HTMLElement | undefined>();
  #next: (() => void) | undefined;

  constructor(host: ReactiveElement) {
    this.#host = host;
    host.addController({
      hostUpdated: () => {
        const next = this.#next;
        this.#next = undefined;
        next?.();
      },
    });
  }

  /** The one that nothing lies over: the only one within reach. */
  get top(): Layer | undefined {
    return stack.filter((layer) => this.isOpen(layer)).at(-1);
  }

  isOpen(layer: Layer): boolean {
    return this.#openers.has(layer);
  }

  open(layer: Layer): void {
    if (this.isOpen(layer)) return;
    this.#openers.set(layer, this.#focused());
    this.#next = () => this.#find(`[data-layer="${layer}"]`)?.focus({preventScroll: true});
    this.#host.requestUpdate();
  }

  close(layer: Layer): void {
    if (!this.isOpen(layer)) return;
    const inside = this.#find(`[data-layer="${layer}"]`)?.matches(':focus-within');
    const opener = this.#openers.get(layer);
    this.#openers.delete(layer);
    if (inside) this.#next = () => (opener?.isConnected ? opener : this.#find('.frame'))?.focus({preventScroll: true});
    this.#host.requestUpdate();
  }

  closeAll(): void {
    for (const layer of [...stack].reverse()) this.close(layer);
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  #focused(): HTMLElement | undefined {
    let active = this.#host.shadowRoot?.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active instanceof HTMLElement ? active : undefined;
  }
}
