import type {ReactiveElement} from 'lit';
import type {Location} from '../../protocol/index.js';

/** `denied`: the shopper or the browser said no. `failed`: the place could not be found. */
export type PositionStatus = 'idle' | 'locating' | 'denied' | 'failed';

/** How long a browser may look for the place, in milliseconds. */
const PATIENCE_MS = 15_000;

/** A place that was found so long ago is still where the shopper is, in milliseconds. */
const KEPT_MS = 600_000;

/**
 * Finds out where the shopper is, when asked and never before (Geolocation, section 3.4). The place is rounded to
 * three decimals, about a hundred meters: no store is chosen by less.
 */
export class PositionController {
  readonly #host: ReactiveElement;
  readonly #found: (location: Location) => void;
  readonly #geolocation: Geolocation | undefined;
  #status: PositionStatus = 'idle';
  /** An answer that comes after the element has gone, or after another question, is nobody's. */
  #turn = 0;

  constructor(host: ReactiveElement, found: (location: Location) => void, geolocation = globalThis.navigator?.geolocation) {
    this.#host = host;
    this.#found = found;
    this.#geolocation = geolocation;
    host.addController({hostDisconnected: () => this.reset()});
  }

  get status(): PositionStatus {
    return this.#status;
  }

  /** A browser gives no place away in pages that are not secure. */
  get possible(): boolean {
    return this.#geolocation !== undefined;
  }

  locate(): void {
    const turn = ++this.#turn;
    this.#set('locating');
    this.#geolocation?.getCurrentPosition(
      ({coords}) => {
        if (turn !== this.#turn) return;
        this.#set('idle');
        this.#found({latitude: rounded(coords.latitude), longitude: rounded(coords.longitude)});
      },
      ({code, PERMISSION_DENIED}) => {
        if (turn === this.#turn) this.#set(code === PERMISSION_DENIED ? 'denied' : 'failed');
      },
      {enableHighAccuracy: false, timeout: PATIENCE_MS, maximumAge: KEPT_MS},
    );
  }

  reset(): void {
    this.#turn += 1;
    this.#set('idle');
  }

  #set(status: PositionStatus): void {
    if (status === this.#status) return;
    this.#status = status;
    this.#host.requestUpdate();
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000;
}
