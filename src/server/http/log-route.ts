import {PAGE_FACTS} from '../limits.js';
import type {Route} from './call.js';
import {unknownShow} from './unknown-show.js';

/** Page K holds the facts from `(K - 1) * 500 + 1` on. A full page never changes; the last one has no `next`. */
export const getLogPage: Route = async ({showId, url, desk}) => {
  const show = await desk.shows.get(showId);
  if (!show) return unknownShow(showId);
  const asked = url.searchParams.get('page') ?? '1';
  const page = /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : undefined;
  if (page === undefined) {
    return {status: 400, code: 'invalid', message: 'page must be a whole number from 1.', path: 'page'};
  }
  const after = (page - 1) * PAGE_FACTS;
  const count = Math.min(PAGE_FACTS, show.log.state.head - after);
  if (count < 0) return {status: 404, code: 'not-found', message: 'The log has no such page yet.', path: 'page'};
  const facts = count > 0 ? await desk.store.read(showId, {after, limit: count}) : [];
  return facts.length === PAGE_FACTS
    ? {body: {page, facts, next: `log?page=${page + 1}`}, cacheControl: 'public, max-age=31536000, immutable'}
    : {body: {page, facts}, cacheControl: 'no-cache'};
};
