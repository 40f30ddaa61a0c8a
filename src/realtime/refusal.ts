import type {Refusal, RefusalCode} from '../protocol/index.js';

/** A refusal of the link's own, for what need not or cannot go to the server. */
export function refusal(code: RefusalCode, message: string): Refusal {
  return {ok: false, code, message};
}
