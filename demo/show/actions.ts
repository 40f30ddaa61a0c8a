import type {Act} from '@live-shop/sdk/protocol';

export interface Actions {
  /** Sends an action. `false`: the server could not be asked, or could not do it now; the same one may be sent again. */
  act(act: Act): Promise<boolean>;
}

/** How long one attempt may take: a pin that comes later is no longer in step. */
const TIMEOUT_MS = 3000;

/** Acts as the host of one show over HTTP (POST /shows/:id/actions). */
export function createActions({showServerUrl, showId, token}: {
  readonly showServerUrl: string;
  readonly showId: string;
  readonly token: string;
}): Actions {
  return {
    async act(act) {
      try {
        const response = await fetch(new URL(`/shows/${showId}/actions`, showServerUrl), {
          method: 'POST',
          headers: {'content-type': 'application/json', authorization: `Bearer ${token}`},
          body: JSON.stringify(act),
          signal: AbortSignal.timeout(TIMEOUT_MS),
        });
        await response.body?.cancel();
        // A refusal that no repeat can change counts as done: the show has ended, the product is unknown.
        return response.status < 500 && response.status !== 429;
      } catch {
        return false;
      }
    },
  };
}
