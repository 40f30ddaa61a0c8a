import {calendarFile} from '../calendar/calendar-file.js';
import {scheduleOf} from '../log/schedule.js';
import type {Route} from './call.js';
import {unknownShow} from './unknown-show.js';

export const getCalendar: Route = async ({showId, desk}) => {
  const show = await desk.shows.get(showId);
  if (!show) return unknownShow(showId);
  const {manifest, manifestAt, state} = show.log;
  const schedule = scheduleOf(state, manifest);
  if (!schedule) return {status: 404, code: 'not-found', message: 'Nobody has said when the show is.'};
  const {title, description, page} = manifest;
  const text = calendarFile({
    ...schedule,
    uid: desk.uidOf(showId),
    title,
    description,
    // A calendar knows nothing that a relative URL could be relative to.
    url: page !== undefined && URL.canParse(page) ? new URL(page).href : undefined,
    cancelled: show.status === 'cancelled',
    revision: state.revision,
    revisedAt: state.revisedAt ?? manifestAt,
  });
  return {text, type: 'text/calendar; charset=utf-8', fileName: `${showId}.ics`, cacheControl: 'no-cache'};
};
