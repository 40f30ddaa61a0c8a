import type {Accepted, Refusal} from '../../protocol/index.js';
import type {Link, Outgoing} from '../../realtime/link.js';

export interface Posting {
  /** Resolves to `true` as soon as the message stands in the outbox, where it can be seen; to `false` if it never will. */
  readonly taken: Promise<boolean>;
  readonly answer: Promise<Accepted | Refusal>;
}

/** Hands a message over. A link that is still being loaded takes it a while later. */
export function postMessage(link: Link, {text, name}: {text: string; name?: string | undefined}): Posting {
  const before = new Set(link.outbox.get().map(({id}) => id));
  const holds = (outbox: readonly Outgoing[]): boolean => outbox.some(({id}) => !before.has(id));
  const answer = link.post(text, name);
  const taken = new Promise<boolean>((resolve) => {
    const stop = link.outbox.listen((outbox) => {
      if (!holds(outbox)) return;
      stop();
      resolve(true);
    });
    if (holds(link.outbox.get())) resolve(true);
    void answer.then(({ok}) => {
      stop();
      resolve(ok);
    });
  });
  return {taken, answer};
}
