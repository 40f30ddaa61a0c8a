import type {PauseReason, Refusal, StageEvent} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import type {Decision, Situation} from './show-log.js';
import {statusOf} from './show-state.js';

/** Also after the end, or after it was called off: it goes on. */
export function startShow(situation: Situation): Decision {
  const {state, manifest} = situation;
  const status = statusOf(state, manifest);
  const started = state.startedSeq > 0 && (status === 'live' || status === 'paused');
  return started ? {seq: state.startedSeq} : {events: [{type: 'show-started'}]};
}

/** A pause that is on may be given another reason. */
export function pauseShow(reason: PauseReason | undefined, situation: Situation): Decision {
  const {state, manifest} = situation;
  const isNew = reason !== undefined && reason !== (state.pauseReason ?? 'break');
  if (isNew && statusOf(state, manifest) === 'paused') {
    return {events: [...opening(situation), {type: 'show-paused', reason}]};
  }
  return whileOn(situation, 'paused', {type: 'show-paused', reason});
}

export function resumeShow(situation: Situation): Decision {
  return whileOn(situation, 'live', {type: 'show-resumed'});
}

/** Also before the start: nobody need have come on stage. */
export function endShow(situation: Situation): Decision {
  const {state, manifest} = situation;
  if (state.status === 'ended') return {seq: state.statusSeq};
  if (statusOf(state, manifest) === 'cancelled') return notToBe();
  return {events: [...opening(situation), {type: 'show-ended'}]};
}

export function cancelShow({state, manifest}: Situation): Decision {
  const status = statusOf(state, manifest);
  if (state.status === 'cancelled') return {seq: state.statusSeq};
  if (status === 'ended') return refuse('show-ended', 'The show has taken place.');
  if (status === 'live' || status === 'paused') {
    return refuse('invalid', 'The show has started: end it instead.', {path: 'action.type'});
  }
  return {events: [{type: 'show-cancelled'}]};
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

/** Why nothing can be done on stage, where that is so. */
export function offStage({state, manifest}: Situation): Refusal | undefined {
  const status = statusOf(state, manifest);
  if (status === 'ended') return refuse('show-ended', 'The show has ended: start it again first.');
  if (status === 'cancelled') return notToBe();
  if (status === 'scheduled') return refuse('invalid', 'The show has not started.', {path: 'action.type'});
  return undefined;
}

function notToBe(): Refusal {
  return refuse('show-ended', 'The show was cancelled: start it first if it takes place after all.');
}

function whileOn(situation: Situation, wanted: 'live' | 'paused', event: StageEvent): Decision {
  const {state, manifest} = situation;
  const refusal = offStage(situation);
  if (refusal) return refusal;
  if (statusOf(state, manifest) !== wanted) return {events: [...opening(situation), event]};
  return state.statusSeq > 0 ? {seq: state.statusSeq} : {events: opening(situation)};
}
