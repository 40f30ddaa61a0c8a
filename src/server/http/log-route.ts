import {PAGE_FACTS, type LogPage} from '../../protocol/index.js';
import type {Route} from './call.js';
import {unknownShow} from './unknown-show.js';

/** Page K holds the facts from `(K - 1) * 500 + 1` on. A full page never changes. */
export const getLogPage: Route = async ({showId, page, desk}) => {
  const show = await desk.shows.get(showId);
  if (!show) return unknownShow(showId);
  const after = (page - 1) * PAGE_FACTS;
  const count = Math.min(PAGE_FACTS, show.log.state.head - after);
  if (count < 0 || (count === 0 && page > 1)) {
    return {status: 404, code: 'not-found', message: 'The log has no such page yet.'};
  }
  const facts = count > 0 ? await desk.store.read(showId, {after, limit: count}) : [];
  const body: LogPage = {facts};
  return facts.length === PAGE_FACTS
    ? {body, cacheControl: 'public, max-age=31536000, immutable'}
    : {body, cacheControl: 'no-cache'};
};

export const getLogIndex: Route = async ({showId, desk}) => {
  const show = await desk.shows.get(showId);
  return show ? {body: show.room.index(), cacheControl: 'no-cache'} : unknownShow(showId);
};
