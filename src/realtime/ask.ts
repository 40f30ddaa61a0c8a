import {parse, type Shape} from '../protocol/index.js';
import type {LinkReports} from './link-reports.js';
import type {LinkSocket} from './dial.js';

/** `silent`: no answer in time. `unreadable`: one that the protocol does not allow. `cut`: the connection broke before. */
export type Reply<T> =
  | {readonly kind: 'answer'; readonly answer: T}
  | {readonly kind: 'silent' | 'unreadable' | 'cut'};

export interface Question<T> {
  readonly socket: LinkSocket;
  /** Name of the event, for reports. */
  readonly event: string;
  readonly timeoutMs: number;
  readonly shape: Shape<T>;
  readonly reports: LinkReports;
  readonly send: (socket: ReturnType<LinkSocket['timeout']>) => Promise<unknown>;
}

/** Asks the server and reads its answer. Never rejects. */
export async function ask<T>({socket, event, timeoutMs, shape, reports, send}: Question<T>): Promise<Reply<T>> {
  // A socket that is not connected would keep the packet and send it later, after a join that it knows nothing of.
  if (!socket.connected) return {kind: 'cut'};
  let input: unknown;
  try {
    input = await send(socket.timeout(timeoutMs));
  } catch {
    return {kind: socket.connected ? 'silent' : 'cut'};
  }
  const read = parse(shape, input);
  if (read.ok) return {kind: 'answer', answer: read.value};
  reports.invalid(event, read.path, read.expected);
  return {kind: 'unreadable'};
}
