const LEAVE_SECONDS = 6;

/** Whoever is nearer than this to what is live watches it live. */
export const RETURN_SECONDS = 3;

/** Behind by less than this, a jump would cost more than it gains; playing a little faster closes it. */
export const SNAP_SECONDS = 3;

/** Behind by more than this while playing, nothing but a jump helps. */
export const LOST_STEP_SECONDS = 10;

/**
 * Whether playback counts as live, `behindSeconds` after where live playback is meant to be. Both are positions in the
 * media timeline, so that a wrong clock of the viewer cannot tell somebody live that they are not.
 */
export function isAtLiveEdge(was: boolean, behindSeconds: number): boolean {
  return behindSeconds < (was ? LEAVE_SECONDS : RETURN_SECONDS);
}
