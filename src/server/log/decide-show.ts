import type {StageEvent} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import type {Decision, Situation} from './show-log.js';

const ended = refuse('show-ended', 'The show has ended, which is final.');
const notStarted = refuse('invalid', 'The show has not started.', {path: 'action.type'});

export function startShow({state}: Situation): Decision {
  if (state.status === 'ended') return ended;
  return state.startedSeq > 0 ? {seq: state.startedSeq} : {event: {type: 'show-started'}};
}

export function pauseShow(situation: Situation): Decision {
  return whileOn(situation, 'paused', {type: 'show-paused'});
}

export function resumeShow(situation: Situation): Decision {
  return whileOn(situation, 'live', {type: 'show-resumed'});
}

/** Also before the start: a show that is called off. */
export function endShow({state}: Situation): Decision {
  return state.status === 'ended' ? {seq: state.statusSeq} : {event: {type: 'show-ended'}};
}

export interface Removal {
  readonly messageId: string;
  readonly message: string;
  readonly removal: string;
  readonly situation: Situation;
}

export function removeMessage({messageId, message, removal, situation: {found}}: Removal): Decision {
  const removed = found.get(removal);
  if (removed !== undefined) return {seq: removed};
  if (!found.has(message)) {
    return refuse('unknown-message', 'No message of this show has this id.', {path: 'action.messageId'});
  }
  return {event: {type: 'message-removed', messageId}, marks: [removal]};
}

// A manifest may say `live` with no fact that tells since when: the show then counts as not started.
function whileOn({state}: Situation, wanted: 'live' | 'paused', event: StageEvent): Decision {
  if (state.status === 'ended') return ended;
  if (state.status === undefined) return notStarted;
  return state.status === wanted ? {seq: state.statusSeq} : {event};
}
