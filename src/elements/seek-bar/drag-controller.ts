import type {ReactiveControllerHost} from 'lit';

export interface DragOptions {
  readonly move: (event: PointerEvent) => void;
  /** The pointer is lifted: the drag counts. */
  readonly drop: (event: PointerEvent) => void;
  /** The drag is over, whether it counts or not. */
  readonly end: () => void;
}

/** One pointer that is held down and moved, wherever it goes. Escape and the system's own gestures call it off. */
export class DragController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DragOptions;
  #dragging: AbortController | undefined;

  constructor(host: ReactiveControllerHost, options: DragOptions) {
    this.#host = host;
    this.#options = options;
    host.addController({hostDisconnected: () => this.stop()});
  }

  get active(): boolean {
    return this.#dragging !== undefined;
  }

  start({pointerId, view}: PointerEvent): void {
    this.stop();
    this.#dragging = new AbortController();
    const {signal} = this.#dragging;
    const {move, drop} = this.#options;
    const follow = (name: 'pointermove' | 'pointerup' | 'pointercancel', then: (event: PointerEvent) => void): void => {
      // On the window: a drag that leaves the slider goes on.
      (view ?? globalThis).addEventListener(name, (event) => {
        if (event instanceof PointerEvent && event.pointerId === pointerId) then(event);
      }, {signal});
    };
    follow('pointermove', move);
    follow('pointerup', (event) => {
      drop(event);
      this.stop();
    });
    follow('pointercancel', () => this.stop());
    this.#host.requestUpdate();
  }

  stop(): void {
    if (!this.#dragging) return;
    this.#dragging.abort();
    this.#dragging = undefined;
    this.#options.end();
    this.#host.requestUpdate();
  }
}
