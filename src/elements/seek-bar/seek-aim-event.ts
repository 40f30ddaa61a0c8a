/** A pointer has come to the slider, or has left it: what lies over its preview makes way. Goes to the player only. */
export class SeekAimEvent extends Event {
  readonly aiming: boolean;

  constructor(aiming: boolean) {
    super('live-shop-seek-aim');
    this.aiming = aiming;
  }
}

declare global {
  interface HTMLElementEventMap {
    'live-shop-seek-aim': SeekAimEvent;
  }
}
