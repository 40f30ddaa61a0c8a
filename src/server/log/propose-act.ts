import type {Act, Refusal, Role} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import {changeProduct, listProduct, pinProduct, unpinProduct} from './decide-goods.js';
import {publishRecording, rescheduleShow} from './decide-plan.js';
import {cancelShow, endShow, pauseShow, resumeShow, startShow} from './decide-show.js';
import {messageMark} from './propose-post.js';
import {removeMessage} from './remove-message.js';
import type {Decision, Proposal, Situation} from './show-log.js';
import {startChapter} from './start-chapter.js';

export interface ActOptions {
  readonly act: Act;
  /** Who does it: ids of acts are theirs. */
  readonly actor: {readonly id: string; readonly role: Role};
}

/** An act of a host or moderator as a proposal to the log, or a refusal for one who may not. */
export function proposeAct({act: {id, action}, actor}: ActOptions): Proposal | Refusal {
  if (!mayAct(actor.role, action.type)) {
    return refuse('forbidden', `A ${actor.role} may not ${action.type}: join with a token of another role.`);
  }
  const done = `act/${actor.id}/${id}`;
  const marks = [done];
  if (action.type === 'remove-message') marks.push(messageMark(action.messageId), removalMark(action.messageId));
  return {
    marks,
    decide(situation) {
      const earlier = situation.found.get(done);
      if (earlier !== undefined) return {seq: earlier};
      const decision = decide(action, situation);
      return 'events' in decision ? {...decision, marks: [done, ...(decision.marks ?? [])]} : decision;
    },
  };
}

export function removalMark(messageId: string): string {
  return `removal/${messageId}`;
}

function mayAct(role: Role, type: Act['action']['type']): boolean {
  return role === 'host' || (role === 'moderator' && type === 'remove-message');
}

function decide(action: Act['action'], situation: Situation): Decision {
  switch (action.type) {
    case 'start-show':
      return startShow(situation);
    case 'pause-show':
      return pauseShow(action.reason, situation);
    case 'resume-show':
      return resumeShow(situation);
    case 'end-show':
      return endShow(situation);
    case 'cancel-show':
      return cancelShow(situation);
    case 'reschedule-show':
      return rescheduleShow(action, situation);
    case 'publish-recording':
      return publishRecording(action.stream, situation);
    case 'start-chapter':
      return startChapter(action.title, situation);
    case 'pin-product':
      return pinProduct(action.productId, situation);
    case 'unpin-product':
      return unpinProduct(situation);
    case 'list-product':
      return listProduct(action.product, situation);
    case 'change-product':
      return changeProduct(action, situation);
    case 'remove-message':
      return removeMessage({
        messageId: action.messageId,
        message: messageMark(action.messageId),
        removal: removalMark(action.messageId),
        situation,
      });
  }
}
