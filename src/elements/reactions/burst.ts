import type {Reaction} from '../../protocol/index.js';
import {launch, placeAt, type Flight, type Place} from './flight.js';
import {glyphs} from './reaction-glyphs.js';

/** Reactions in the air at once. */
export const MOST_FLIGHTS = 40;

/** What one frame may take before fewer reactions fly. */
const BUDGET_MS = 4;

const GLYPH_PX = 28;

interface Flying {
  readonly reaction: Reaction;
  readonly flight: Flight;
}

export interface BurstOptions {
  readonly canvas: HTMLCanvasElement;
  readonly random: () => number;
  /** Monotonic milliseconds on the time line of `requestAnimationFrame`. */
  readonly now: () => number;
}

/** Reactions that rise over one canvas. Asks for frames only while something moves. */
export class Burst {
  readonly #options: BurstOptions;
  readonly #sprites = new Map<Reaction, HTMLCanvasElement>();
  #flying: readonly Flying[] = [];
  #most = MOST_FLIGHTS;
  #frame = 0;

  constructor(options: BurstOptions) {
    this.#options = options;
  }

  get flying(): number {
    return this.#flying.length;
  }

  /** Lets `count` reactions rise, spread over `spreadMs`; as many as the canvas has room for. */
  add(reaction: Reaction, {count = 1, spreadMs = 0}: {count?: number; spreadMs?: number} = {}): void {
    const {now, random} = this.#options;
    const room = Math.min(count, this.#most - this.#flying.length);
    if (room <= 0) return;
    const start = now();
    const added = Array.from({length: room}, (): Flying => {
      return {reaction, flight: launch(start + spreadMs * random(), random)};
    });
    this.#flying = [...this.#flying, ...added];
    if (this.#frame === 0) {
      this.#measure();
      this.#frame = requestAnimationFrame(this.#onFrame);
    }
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#flying = [];
    this.#context?.clearRect(0, 0, this.#options.canvas.width, this.#options.canvas.height);
  }

  get #context(): CanvasRenderingContext2D | null {
    return this.#options.canvas.getContext('2d');
  }

  #onFrame = (): void => {
    const {canvas, now} = this.#options;
    const start = now();
    this.#context?.clearRect(0, 0, canvas.width, canvas.height);
    this.#flying = this.#flying.filter(({flight}) => start < flight.startsAtMs + flight.durationMs);
    for (const {flight, reaction} of this.#flying) {
      const place = placeAt(flight, start);
      if (place) this.#draw(reaction, place);
    }
    const took = now() - start;
    this.#most = took > BUDGET_MS ? Math.max(6, this.#most >> 1) : Math.min(MOST_FLIGHTS, this.#most + 1);
    this.#frame = this.#flying.length > 0 ? requestAnimationFrame(this.#onFrame) : 0;
  };

  #draw(reaction: Reaction, {opacity, scale, x, y}: Place): void {
    const context = this.#context;
    if (!context) return;
    const {canvas} = this.#options;
    const sprite = this.#sprite(reaction);
    const size = sprite.width * scale;
    context.globalAlpha = opacity;
    context.drawImage(sprite, x * canvas.width - size / 2, y * canvas.height - size / 2, size, size);
  }

  /** A glyph is drawn as text once: text costs many times what a picture does. */
  #sprite(reaction: Reaction): HTMLCanvasElement {
    const found = this.#sprites.get(reaction);
    if (found) return found;
    const sprite = document.createElement('canvas');
    const size = GLYPH_PX * this.#density;
    sprite.width = sprite.height = Math.ceil(size * 1.4);
    const context = sprite.getContext('2d');
    if (context) {
      context.font = `${size}px sans-serif`;
      context.textAlign = 'center';
      context.textBaseline = 'middle';
      context.fillText(glyphs[reaction], sprite.width / 2, sprite.height / 2);
    }
    this.#sprites.set(reaction, sprite);
    return sprite;
  }

  #measure(): void {
    const {canvas} = this.#options;
    const width = Math.round(canvas.clientWidth * this.#density);
    const height = Math.round(canvas.clientHeight * this.#density);
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
  }

  get #density(): number {
    return Math.min(2, devicePixelRatio);
  }
}
