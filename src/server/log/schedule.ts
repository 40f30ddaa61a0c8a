import type {Manifest, Schedule} from '../../protocol/index.js';
import type {ShowState} from './show-state.js';

/** When a show is meant to be: as the host last said, else as in its manifest. Undefined where nobody has said. */
export function scheduleOf({schedule}: ShowState, {startsAt, endsAt}: Manifest): Schedule | undefined {
  if (schedule) return {startsAt: schedule.startsAt, endsAt: schedule.endsAt};
  return startsAt === undefined ? undefined : {startsAt, endsAt};
}

export function isSameSchedule(one: Schedule | undefined, other: Schedule | undefined): boolean {
  return one?.startsAt === other?.startsAt && one?.endsAt === other?.endsAt;
}
