import type {Autoplay} from './autoplay.js';
import type {Engine} from './engine.js';

/** In CSS pixels, from the top left of the viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One window of a browser, the same in every engine. */
export interface Driver {
  readonly engine: Engine;
  /** Goes to a page. Runs nothing in it: to a browser, what a driver runs in a page may count as a tap. */
  open(url: string): Promise<void>;
  /** Runs a function in the page. It sees nothing but its argument; both that and its result are JSON. */
  run<A, T>(script: (argument: A) => T | Promise<T>, argument: A): Promise<T>;
  /** Presses the main button of the pointer. */
  tap(point: Point): Promise<void>;
  /** Ends the browser. */
  close(): Promise<void>;
}

export interface DriverOptions {
  readonly autoplay: Autoplay;
}

/** Wide enough for chat and products beside the picture; no larger, since WebKit has no graphics card to draw with. */
export const viewport = {width: 960, height: 640} as const;
