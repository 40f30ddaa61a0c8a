import type {PlaybackProblem, PlaybackProblemCode} from './playback.js';

export type TroubleKind =
  | 'not-found' | 'forbidden' | 'invalid' | 'undecodable' | 'unreachable' | 'frozen' | 'unsupported' | 'blocked';

/** What stands between the viewer and the picture. */
export interface Trouble {
  readonly kind: TroubleKind;
  /** For developers. */
  readonly message: string;
  readonly url: string;
}

interface Policy {
  readonly code: PlaybackProblemCode;
  /** How often it is tried again by itself where nothing has played yet. */
  readonly attemptsBefore: number;
  /** How often once it has played: an origin that restarts answers 404, or a proxy's HTML page, for a while. */
  readonly attemptsAfter: number;
}

// With the delays of `retryDelayMs` 150 attempts are about three minutes, 200 about ten.
const policies: {readonly [K in TroubleKind]: Policy} = {
  'not-found': {code: 'stream-not-found', attemptsBefore: 0, attemptsAfter: 150},
  forbidden: {code: 'stream-forbidden', attemptsBefore: 0, attemptsAfter: 0},
  invalid: {code: 'stream-invalid', attemptsBefore: 0, attemptsAfter: 150},
  undecodable: {code: 'stream-invalid', attemptsBefore: 2, attemptsAfter: 2},
  unreachable: {code: 'stream-unreachable', attemptsBefore: 200, attemptsAfter: 200},
  frozen: {code: 'stream-frozen', attemptsBefore: Infinity, attemptsAfter: Infinity},
  unsupported: {code: 'playback-unsupported', attemptsBefore: 0, attemptsAfter: 0},
  blocked: {code: 'playback-blocked-by-csp', attemptsBefore: 0, attemptsAfter: 0},
};

export function attemptsAllowed(kind: TroubleKind, hasPlayed: boolean): number {
  return hasPlayed ? policies[kind].attemptsAfter : policies[kind].attemptsBefore;
}

export function problemOf({kind, message, url}: Trouble, fatal: boolean): PlaybackProblem {
  return {code: policies[kind].code, message, fatal, url};
}

/** What an HTTP status other than 2xx says about a playlist. */
export function troubleOfStatus(status: number, url: string): Trouble {
  const gone = status === 404 || status === 410;
  const kind = gone ? 'not-found' : status === 401 || status === 403 ? 'forbidden' : 'unreachable';
  return {kind, url, message: `${url} answered ${status}.`};
}

/** A request without an answer. The browser does not say whether the network or CORS was the reason. */
export function troubleOfNetwork(url: string): Trouble {
  return {kind: 'unreachable', url, message: `No answer from ${url}: the network, the server or CORS failed.`};
}

export function troubleOfBrowser(url: string): Trouble {
  return {kind: 'unsupported', url, message: 'No Media Source Extensions and no native HLS.'};
}

/** The playlist answers, and yet the picture stands still. */
export function troubleOfNoPictures(url: string): Trouble {
  return {kind: 'unreachable', url, message: `No pictures come from ${url}.`};
}

export function troubleOfDecoder(url: string, error: MediaError): Trouble {
  return {kind: 'undecodable', url, message: `${url} cannot be decoded: ${error.message || error.code}.`};
}
