import type {DataLayerEntry} from './ga4.js';

type PageWithDataLayer = typeof globalThis & {dataLayer?: unknown};

/** Puts entries into `window.dataLayer`, which a tag manager that comes later takes over with all that is in it. */
export function pushToDataLayer(entry: DataLayerEntry): void {
  const page: PageWithDataLayer = globalThis;
  page.dataLayer ??= [];
  // A tag manager replaces `push` of the array with its own: always ask for the one of now.
  if (Array.isArray(page.dataLayer)) page.dataLayer.push(entry);
}
