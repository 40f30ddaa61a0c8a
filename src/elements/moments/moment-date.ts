import type {Session} from '../../session/session.js';
import type {Moment} from './moment-link.js';

/** A moment begins a little before it: the host lifts the product, then speaks its name. */
const LEAD_MS = 1000;

/** Programme date of a moment in milliseconds since 1970; undefined while it is not known. */
export function momentDate(session: Session, moment: Moment): number | undefined {
  if (moment.type === 'time') {
    const startMs = session.stage.get().startedAt ?? recordingStart(session);
    return startMs === undefined ? undefined : startMs + moment.seconds * 1000;
  }
  const at = session.chapters.get().filter(({productId}) => productId === moment.productId).at(-1)?.at;
  return at === undefined ? undefined : at - LEAD_MS;
}

/** Seconds from the start of the show to the frame on screen; undefined where nothing has begun. */
export function secondsIntoShow(session: Session): number | undefined {
  const startMs = session.stage.get().startedAt ?? recordingStart(session);
  return startMs === undefined ? undefined : Math.max(0, Math.floor((session.playheadMs() - startMs) / 1000));
}

/** A recording that nobody tells the start of begins with its first frame. */
function recordingStart({playback}: Session): number | undefined {
  const {window, live} = playback.state.get();
  return live ? undefined : window?.startMs;
}
