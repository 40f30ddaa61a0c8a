import {act, parse} from '../../protocol/index.js';
import {MAX_ACTION_BYTES} from '../limits.js';
import {refuseInvalid} from '../refuse.js';
import {authorize} from './authorize.js';
import type {Route} from './call.js';
import {readBody} from './read-body.js';
import {errorOf} from './reply.js';
import {unknownShow} from './unknown-show.js';

/** What a host does on the link, for the shop's own programs: they report stock and prices this way. */
export const postAction: Route = async ({request, showId, desk}) => {
  const claims = await authorize(request, showId, desk.tokens);
  if ('ok' in claims) return errorOf(claims);
  const body = await readBody(request, MAX_ACTION_BYTES);
  if ('status' in body) return body;
  const wish = parse(act, body.json);
  if (!wish.ok) return errorOf(refuseInvalid(wish));
  const show = await desk.shows.get(showId);
  if (!show) return unknownShow(showId);
  const answer = await show.act(wish.value, {id: claims.sub, role: claims.role});
  return answer.ok ? {body: answer, cacheControl: 'no-store'} : errorOf(answer);
};
