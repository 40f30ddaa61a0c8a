import {sendJson} from '../http/answer.js';
import type {Handler} from '../http/routes.js';

export interface OwnOriginOptions {
  /** The manifest as the show server serves it. */
  readonly manifestUrl: URL;
  /** Origin of the shop as that manifest has it. */
  readonly shopUrl: string;
}

/**
 * Serves a show's manifest as the shop's own: addresses at the shop become relative, and the link is left at the
 * manifest's origin, from where the shop hands it on.
 */
export function ownOriginManifest({manifestUrl, shopUrl}: OwnOriginOptions): Handler {
  return async ({response}) => {
    const manifest: unknown = await fetch(manifestUrl, {signal: AbortSignal.timeout(5000)}).then(
      (answer) => (answer.ok ? answer.json() : undefined),
      () => undefined,
    );
    if (typeof manifest !== 'object' || manifest === null) {
      return sendJson(response, {error: 'The show server does not answer.'}, {status: 502});
    }
    const own = JSON.parse(JSON.stringify({...manifest, link: {path: '/socket.io'}}), (_key, value: unknown) =>
      typeof value === 'string' && value.startsWith(`${shopUrl}/`) ? value.slice(shopUrl.length) : value,
    );
    sendJson(response, own);
  };
}
