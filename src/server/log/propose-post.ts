import {
  cleanMessage, cleanName, cleanText, MAX_MESSAGE_LENGTH, MAX_NAME_LENGTH,
  type Author, type ChatMessage, type FactEvent, type Post, type Refusal, type Role,
} from '../../protocol/index.js';
import {refuse} from '../refuse.js';
import type {Proposal} from './show-log.js';
import {isOver} from './show-state.js';

export interface PostOptions {
  readonly post: Post;
  readonly viewer: {readonly id: string; readonly role: Role};
  /** The name that goes with the message, given the cleaned one that came with it. */
  readonly nameFor: (given: string | undefined) => string;
  /** Takes one of the viewer's messages; milliseconds to wait where there is none left. */
  readonly takeTurn: () => number;
}

/** A chat message as a proposal to the log, or why it cannot be one. */
export function proposePost({post, viewer, nameFor, takeTurn}: PostOptions): Proposal | Refusal {
  const text = cleanMessage(post.text);
  if (!text.ok) return badLength('text', cleanText(post.text), MAX_MESSAGE_LENGTH);
  const given = post.name === undefined ? undefined : cleanName(post.name);
  if (given && !given.ok) return badLength('name', cleanText(post.name ?? ''), MAX_NAME_LENGTH);

  const own = `post/${viewer.id}/${post.id}`;
  const message = messageMark(post.id);
  return {
    marks: [own, message],
    decide({state, manifest, found}) {
      const earlier = found.get(own);
      if (earlier !== undefined) return {seq: earlier};
      if (found.has(message)) {
        return refuse('invalid', 'Another message has this id: choose a random one.', {path: 'id'});
      }
      if (isOver(state, manifest)) return refuse('show-ended', 'The show is over: the chat is closed.');
      const retryAfterMs = takeTurn();
      if (retryAfterMs > 0) {
        return refuse('too-fast', 'Too many messages in a short time: wait and send it again.', {retryAfterMs});
      }
      const author: Author = {id: viewer.id, name: nameFor(given?.value), role: viewer.role};
      const {id, positionMs} = post;
      const said: ChatMessage = {id, author, text: text.value, ...(positionMs !== undefined && {positionMs})};
      const event: FactEvent = {type: 'message-posted', message: said};
      return {events: [event], marks: [own, message]};
    },
  };
}

export function messageMark(messageId: string): string {
  return `message/${messageId}`;
}

function badLength(path: string, cleaned: string, max: number): Refusal {
  if (cleaned === '') return refuse('empty', `The ${path} has no character that can be seen.`, {path});
  const length = [...cleaned].length;
  return refuse('too-long', `The ${path} has ${length} characters; at most ${max} are allowed.`, {path});
}
