import type {CrowdEvent, Fact} from '../protocol/index.js';
import type {Crowd} from './show.js';

export type CrowdFact = Fact<CrowdEvent>;

/** As many messages as a page keeps. */
export const MESSAGE_LIMIT = 200;

/** The newest messages after a fact. */
export function reduceCrowd(crowd: Crowd, fact: CrowdFact): Crowd {
  if (fact.type === 'message-removed') {
    const messages = crowd.messages.filter(({id}) => id !== fact.messageId);
    return messages.length === crowd.messages.length ? crowd : {messages};
  }
  const posted = {...fact.message, seq: fact.seq, at: fact.at};
  return {messages: [...crowd.messages.slice(1 - MESSAGE_LIMIT), posted]};
}
