import type {Trouble} from './trouble.js';

/** A request that the page's Content-Security-Policy stopped. */
export interface CspViolation {
  /** The directive that stopped it. */
  readonly directive: string;
  /** What was asked for; of a blob only the scheme. */
  readonly uri: string;
}

/**
 * Without `media-src blob:` in the policy hls.js stalls, and without the origin of the stream in `connect-src` every request
 * fails as if the network did: neither says why. Undefined where the violation is none of the player's.
 */
export function troubleOfCsp({directive, uri}: CspViolation, streamUrl: string): Trouble | undefined {
  const {origin} = new URL(streamUrl);
  const media = directive === 'media-src' && uri.startsWith('blob');
  const request = directive === 'connect-src' && `${uri}/`.startsWith(`${origin}/`);
  if (!media && !request) return undefined;
  const source = media ? 'blob:' : origin;
  const message = `The page's Content-Security-Policy stops the video: allow ${source} in ${directive}.`;
  return {kind: 'blocked', url: streamUrl, message};
}
