import type {AjaxApi, AjaxOptions} from './ajax-api.js';
import {SHOW_PROPERTY} from './attribution.js';
import {CartFailure} from './cart-failure.js';
import {refusalIn} from './refusal-in.js';
import type {SentAdd} from './sent-add.js';

export interface AddByAjaxOptions extends AjaxOptions {
  readonly ajax: AjaxApi;
  readonly wanted: ReadonlyMap<number, number>;
  readonly showId: string | undefined;
  /** Sections of the theme that should come with the answer. */
  readonly sections: readonly string[];
  /** The page that the sections are rendered for. */
  readonly pathname: string;
  /** For developers. */
  readonly complain: (message: string) => void;
}

/** Sends one add to Shopify's Ajax API. Rejects only where the shop has surely done nothing. */
export async function addByAjax(options: AddByAjaxOptions): Promise<SentAdd> {
  const {ajax, wanted, showId, sections, pathname, signal, complain} = options;
  const properties = showId === undefined ? undefined : {[SHOW_PROPERTY]: showId};
  const items = [...wanted].map(([id, quantity]) => ({id, quantity, properties}));
  const rendering = sections.length > 0 ? {sections, sections_url: pathname} : {};
  try {
    const {status, body} = await ajax.post('cart/add.js', {items, ...rendering}, {signal});
    const refusal = refusalIn(status, body);
    if (refusal.status < 400) return {kind: 'taken', body};
    if (refusal.status >= 500) return {kind: 'lost', outcome: {status: 'failed', cause: 'error', retryable: true}};
    return {kind: 'refused', message: refusal.message, reason: refusal.status === 404 ? 'unavailable' : undefined};
  } catch (error) {
    if (!(error instanceof CartFailure) || error.undone) throw error;
    complain(error.message);
    return {kind: 'lost', outcome: error.outcome};
  }
}
