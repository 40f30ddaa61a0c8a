import type {Refusal, RefusalCode} from '../protocol/index.js';

/** A refusal. `message` tells a developer what was wrong and what to do. */
export function refuse(
  code: RefusalCode,
  message: string,
  details: {readonly path?: string | undefined; readonly retryAfterMs?: number | undefined} = {},
): Refusal {
  return {ok: false, code, message, ...details};
}

/** The refusal of input that a parser did not read. */
export function refuseInvalid({path, expected}: {readonly path: string; readonly expected: string}): Refusal {
  return refuse('invalid', `${path === '.' ? 'The input' : path} must be ${expected}.`, {path});
}

export const closing: Refusal = refuse('unavailable', 'The show is being closed.', {retryAfterMs: 2000});
