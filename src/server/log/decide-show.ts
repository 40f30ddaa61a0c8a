import type {StageEvent} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import type {Decision, Situation} from './show-log.js';
import {statusOf} from './show-state.js';

export function startShow({state}: Situation): Decision {
  const started = state.startedSeq > 0 && state.status !== 'ended';
  return started ? {seq: state.startedSeq} : {events: [{type: 'show-started'}]};
}

export function pauseShow(situation: Situation): Decision {
  return whileOn(situation, 'paused', {type: 'show-paused'});
}

export function resumeShow(situation: Situation): Decision {
  return whileOn(situation, 'live', {type: 'show-resumed'});
}

/** Also before the start: a show that is called off. */
export function endShow(situation: Situation): Decision {
  const {state} = situation;
  if (state.status === 'ended') return {seq: state.statusSeq};
  return {events: [...opening(situation), {type: 'show-ended'}]};
}

/**
 * What must stand in the log in front of its first stage fact: readers of a log begin with a show that has not started,
 * whatever its manifest says.
 */
export function opening({state, manifest}: Situation): StageEvent[] {
  const untold = state.statusSeq === 0 ? statusOf(state, manifest) : 'scheduled';
  if (untold === 'live') return [{type: 'show-started'}];
  if (untold === 'paused') return [{type: 'show-started'}, {type: 'show-paused'}];
  return [];
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
  return {events: [{type: 'message-removed', messageId}], marks: [removal]};
}

function whileOn(situation: Situation, wanted: 'live' | 'paused', event: StageEvent): Decision {
  const {state, manifest} = situation;
  const status = statusOf(state, manifest);
  if (status === 'ended') return refuse('show-ended', 'The show has ended: start it again first.');
  if (status === 'scheduled') return refuse('invalid', 'The show has not started.', {path: 'action.type'});
  if (status !== wanted) return {events: [...opening(situation), event]};
  return state.statusSeq > 0 ? {seq: state.statusSeq} : {events: opening(situation)};
}
