import {refuse} from '../refuse.js';
import type {Decision, Situation} from './show-log.js';

export interface Removal {
  readonly messageId: string;
  /** The marks of the message and of its removal. */
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
