import type {Manifest} from '@live-shop/sdk/protocol';
import type {Actions} from './actions.js';

export interface PrepareOptions {
  readonly showServerUrl: string;
  readonly token: string;
  readonly manifests: readonly Manifest[];
  readonly actionsOf: (showId: string) => Actions;
}

/** Tells the show server of its shows; opens the first, and closes what is over. Rejects when it is refused. */
export async function prepareShows({showServerUrl, token, manifests, actionsOf}: PrepareOptions): Promise<void> {
  for (const manifest of manifests) {
    const response = await fetch(new URL(`/shows/${manifest.id}`, showServerUrl), {
      method: 'PUT',
      headers: {'content-type': 'application/json', authorization: `Bearer ${token}`},
      body: JSON.stringify(manifest),
    });
    if (!response.ok) throw new Error(`The show server refused the show ${manifest.id}: ${await response.text()}`);
  }
  await actionsOf('spring').act({id: 'doors', action: {type: 'start-show'}});
}
