import type {HttpError} from './reply.js';

export function unknownShow(showId: string): HttpError {
  return {status: 404, code: 'unknown-show', message: `There is no show ${showId} on this server.`};
}
