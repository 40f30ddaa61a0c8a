import {adoptStyles, type CSSResultOrNative, type LitElement} from 'lit';
import type {Room} from './room.js';

/** Loads what stands around the picture when it is first needed: a show that has not begun does without. */
export class RoomDoor {
  readonly #host: LitElement;
  readonly #styles: readonly CSSResultOrNative[];
  #loading: Promise<Room | undefined> | undefined;
  #room: Room | undefined;

  /** `styles` are those that the element has already. */
  constructor(host: LitElement, styles: readonly CSSResultOrNative[]) {
    this.#host = host;
    this.#styles = styles;
  }

  /** Undefined until it is there. */
  get room(): Room | undefined {
    return this.#room;
  }

  /** Resolves to nothing when its code cannot be had; the next call tries again. */
  enter(): Promise<Room | undefined> {
    this.#loading ??= import('./room.js').then(
      ({Room, roomStyles}) => {
        const {renderRoot} = this.#host;
        if (renderRoot instanceof ShadowRoot) adoptStyles(renderRoot, [...this.#styles, ...roomStyles]);
        this.#room = new Room(this.#host);
        this.#host.requestUpdate();
        return this.#room;
      },
      (error: unknown) => {
        this.#loading = undefined;
        reportError(error);
        return undefined;
      },
    );
    return this.#loading;
  }
}
