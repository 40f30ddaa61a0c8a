import {parseManifest} from '../../protocol/index.js';
import {MAX_MANIFEST_BYTES} from '../limits.js';
import {refuse, refuseInvalid} from '../refuse.js';
import {authorize} from './authorize.js';
import type {Route} from './call.js';
import {readBody} from './read-body.js';
import {errorOf} from './reply.js';
import {servedManifest} from './served-manifest.js';
import {unknownShow} from './unknown-show.js';

const revalidate = 'no-cache';

export const getManifest: Route = async ({showId, desk}) => {
  const show = await desk.shows.get(showId);
  return show ? {body: servedManifest(show, desk.linkPath), cacheControl: revalidate} : unknownShow(showId);
};

export const putManifest: Route = async ({request, showId, desk}) => {
  const claims = await authorize(request, showId, desk.tokens);
  if ('ok' in claims) return errorOf(claims);
  if (claims.role !== 'host') return errorOf(refuse('forbidden', 'Only a host may put a manifest.'));
  const body = await readBody(request, MAX_MANIFEST_BYTES);
  if ('status' in body) return body;
  const manifest = parseManifest(body.json);
  if (!manifest.ok) return errorOf(refuseInvalid(manifest));
  if (manifest.value.id !== showId) {
    return errorOf(refuse('invalid', 'id must be the id in the path.', {path: 'id'}));
  }
  const isNew = await desk.shows.put(manifest.value);
  const show = await desk.shows.get(showId);
  return {
    status: isNew ? 201 : 200,
    body: show ? servedManifest(show, desk.linkPath) : manifest.value,
    cacheControl: 'no-store',
  };
};

export const deleteShow: Route = async ({request, showId, desk}) => {
  const claims = await authorize(request, showId, desk.tokens);
  if ('ok' in claims) return errorOf(claims);
  if (claims.role !== 'host') return errorOf(refuse('forbidden', 'Only a host may remove a show.'));
  return (await desk.shows.remove(showId)) ? {body: {ok: true}, cacheControl: 'no-store'} : unknownShow(showId);
};
