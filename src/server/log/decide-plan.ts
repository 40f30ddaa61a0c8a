import {isDeepStrictEqual} from 'node:util';
import type {Schedule, Stream} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import {isSameSchedule} from './schedule.js';
import type {Decision, Situation} from './show-log.js';
import {statusOf} from './show-state.js';

/** Other times for a show that has not begun. */
export function rescheduleShow({startsAt, endsAt}: Schedule, {state, manifest, now}: Situation): Decision {
  const status = statusOf(state, manifest);
  if (status === 'ended') return refuse('show-ended', 'The show has taken place.');
  if (status === 'cancelled') return refuse('show-ended', 'The show was cancelled.');
  if (status !== 'scheduled') return refuse('invalid', 'The show has started.', {path: 'action.type'});
  const {schedule} = state;
  if (schedule && isSameSchedule(schedule, {startsAt, endsAt})) return {seq: schedule.seq};
  if (startsAt <= now) return refuse('invalid', 'action.startsAt must be in the future.', {path: 'action.startsAt'});
  if (endsAt !== undefined && endsAt <= startsAt) {
    return refuse('invalid', 'action.endsAt must be after action.startsAt.', {path: 'action.endsAt'});
  }
  return {events: [{type: 'show-rescheduled', startsAt, endsAt}]};
}

/** What a show that is over can be watched again from. */
export function publishRecording(stream: Stream, {state, manifest}: Situation): Decision {
  const status = statusOf(state, manifest);
  if (status === 'cancelled') return refuse('show-ended', 'The show was cancelled: there is nothing to watch.');
  if (status !== 'ended') {
    return refuse('invalid', 'A recording is of a show that is over: end it first.', {path: 'action.type'});
  }
  const {recording} = state;
  if (recording && isDeepStrictEqual(recording.stream, stream)) return {seq: recording.seq};
  return {events: [{type: 'recording-published', stream}]};
}
