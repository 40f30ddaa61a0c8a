import type {ReadableAtom} from '../atom/atom.js';
import type {Refusal} from '../protocol/index.js';
import type {Link, LinkState, Outgoing} from '../realtime/link.js';
import {lazy} from './lazy.js';

const unavailable: Refusal = {ok: false, code: 'unavailable', message: 'The link to the show server could not be loaded.'};

/** A link whose code is loaded at the first request. Until then its clock is `now`. */
export function lazyLink({state, outbox, now, load, failed}: {
  readonly state: ReadableAtom<LinkState>;
  readonly outbox: ReadableAtom<readonly Outgoing[]>;
  readonly now: () => number;
  readonly load: () => Promise<Link>;
  readonly failed: (error: unknown) => void;
}): Link {
  const link = lazy(load, failed);
  return {
    state,
    outbox,
    now: () => link.current?.now() ?? now(),
    post: (text, name) => link.get().then((it) => it.post(text, name), () => unavailable),
    resend: (id) => link.use((it) => it.resend(id)),
    discard: (id) => link.use((it) => it.discard(id)),
    react: (reaction) => link.use((it) => it.react(reaction)),
    act: (action) => link.get().then((it) => it.act(action), () => unavailable),
    reconnect: () => link.use((it) => it.reconnect()),
    close: () => link.drop((it) => it.close()),
  };
}
