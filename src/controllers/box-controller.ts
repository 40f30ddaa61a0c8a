import type {ReactiveElement} from 'lit';

export interface Box {
  readonly width: number;
  readonly height: number;
}

/** Follows the size of an element's own box and renders it when what `read` makes of the size changes. */
export class BoxController<T extends string | number | boolean> {
  readonly #host: ReactiveElement;
  readonly #read: (box: Box) => T;
  #observer: ResizeObserver | undefined;
  #box: Box = {width: 0, height: 0};
  #last: T | undefined;

  constructor(host: ReactiveElement, read: (box: Box) => T) {
    this.#host = host;
    this.#read = read;
    host.addController({hostConnected: () => this.#start(), hostDisconnected: () => this.#observer?.disconnect()});
  }

  get value(): T {
    this.#last = this.#read(this.#box);
    return this.#last;
  }

  #start(): void {
    this.#observer = new ResizeObserver(([entry]) => {
      const size = entry?.borderBoxSize[0];
      if (!size) return;
      this.#box = {width: size.inlineSize, height: size.blockSize};
      if (this.#read(this.#box) !== this.#last) this.#host.requestUpdate();
    });
    this.#observer.observe(this.#host);
  }
}
