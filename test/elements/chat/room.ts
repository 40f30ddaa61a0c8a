import type {PostedMessage} from '#src/show/show.js';
import {exampleManifest, FakeSession} from '../support/fake-session.js';

/** A message of somebody, the `seq`th of the log. */
export function message(seq: number, changes: Partial<PostedMessage> = {}): PostedMessage {
  return {
    id: `m${seq}`,
    seq,
    at: seq * 1000,
    text: `Message ${seq}`,
    author: {id: `viewer-${seq % 7}`, name: `Viewer ${seq % 7}`, role: 'viewer'},
    ...changes,
  };
}

export function messages(count: number, from = 1): PostedMessage[] {
  return Array.from({length: count}, (_, index) => message(from + index));
}

/** A show with a show server, in which somebody has spoken. */
export function talkingSession(count = 3): FakeSession {
  const session = new FakeSession(exampleManifest({link: {path: '/socket.io'}}));
  session.crowd.set({messages: messages(count)});
  return session;
}
