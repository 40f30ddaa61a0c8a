import {seqAnswer} from '../protocol/index.js';
import {ask} from './ask.js';
import type {LinkSocket} from './dial.js';
import type {LinkReports} from './link-reports.js';
import type {Outbox} from './outbox.js';
import type {Sequence} from './sequence.js';

export interface Delivery {
  readonly outbox: Outbox;
  readonly sequence: Sequence;
  readonly reports: LinkReports;
  readonly timeoutMs: number;
}

/**
 * Sends what waits in the outbox, one after the other so that a viewer's own messages keep their order. Resolves when it
 * is empty or when the server must be joined (again) first.
 */
export async function deliver(socket: LinkSocket, delivery: Delivery): Promise<'done' | 'cut' | 'silent' | 'not-joined'> {
  const {outbox, sequence, reports, timeoutMs} = delivery;
  for (let post = outbox.next(); post; post = outbox.next()) {
    const message = post;
    const reply = await ask({
      socket,
      event: 'post',
      timeoutMs,
      shape: seqAnswer,
      reports,
      send: (timed) => timed.emitWithAck('post', message),
    });
    if (reply.kind === 'cut') return 'cut';
    if (reply.kind !== 'answer') {
      outbox.failed(message.id);
      if (reply.kind === 'silent') return 'silent';
    } else if (reply.answer.ok) {
      outbox.accepted(message.id, reply.answer, sequence.last);
    } else if (reply.answer.code === 'not-joined') {
      outbox.failed(message.id);
      return 'not-joined';
    } else {
      outbox.failed(message.id, reply.answer);
    }
  }
  return 'done';
}
