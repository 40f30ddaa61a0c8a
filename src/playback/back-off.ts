const FIRST_DELAY_MS = 500;
/** About as often as live playback reads the playlist anyway: a room that waits asks no more than a room that plays. */
const PATIENT_DELAY_MS = 1_500;
const WEARY_DELAY_MS = 10_000;
/** About three minutes of patient attempts: an encoder that is started anew, or a train in a tunnel, takes no longer. */
const PATIENT_ATTEMPTS = 150;
const TIMEOUT_MS = 6_000;
const OUTAGE_TIMEOUT_MS = 2_000;
/** Later than the outages after which playback is to be back at once. */
const SLOW_ATTEMPTS = 50;

/**
 * Time from the start of one attempt to the start of the next, in milliseconds: doubling from half a second to one and a half,
 * after three minutes to ten; spread over its upper half so that a room does not come back in one beat. `attempt` counts from 0.
 */
export function retryDelayMs({attempt, random}: {attempt: number; random: () => number}): number {
  const most = attempt < PATIENT_ATTEMPTS ? PATIENT_DELAY_MS : WEARY_DELAY_MS;
  return Math.min(most, FIRST_DELAY_MS * 2 ** attempt) * (0.5 + random() / 2);
}

/**
 * How long an attempt may wait for the first byte of a playlist, in milliseconds. Short during an outage, since a request
 * that hangs outlasts it; then now and then long again, for a network that is merely slow.
 */
export function requestTimeoutMs(attempt: number): number {
  return attempt === 0 || (attempt > SLOW_ATTEMPTS && attempt % 4 === 0) ? TIMEOUT_MS : OUTAGE_TIMEOUT_MS;
}
