import {randomUUID} from 'node:crypto';
import {
  facts, joinAnswer, parse, PROTOCOL_VERSION,
  type ClientEvents, type Fact, type Reaction, type ServerEvents,
} from '@live-shop/sdk/protocol';
import {io, type Socket} from 'socket.io-client';
import type {Voice} from './audience.js';

export interface ViewerOptions {
  /** Origin of the show server. */
  readonly url: string;
  readonly showId: string;
  /** The name to write under; a token may bring its own. */
  readonly name?: string;
  readonly token?: string;
  /** All facts of the log so far when it joined, then those that follow. */
  readonly onFacts?: (facts: readonly Fact[]) => void;
}

export interface Viewer extends Voice {
  close(): void;
}

/** After the server closed the link itself: Socket.IO does not come back from that alone. */
const REJOIN_MS = 1000;

/** Joins a show as an ordinary client of the show server does. What cannot be sent now is not sent. */
export function joinShow({url, showId, name, token, onFacts}: ViewerOptions): Viewer {
  const options = {transports: ['websocket'], forceNew: true, reconnectionDelayMax: 3000};
  const socket: Socket<ServerEvents, ClientEvents> = io(url, options);
  let identity = token;
  let joined = false;
  let rejoin: NodeJS.Timeout | undefined;

  socket.on('connect', () => {
    socket.emit('join', {protocol: PROTOCOL_VERSION, show: showId, token: identity}, (input) => {
      const answer = parse(joinAnswer, input);
      if (!answer.ok || !answer.value.ok) return;
      joined = true;
      identity = answer.value.viewer.token;
      onFacts?.(answer.value.facts);
    });
  });
  socket.on('facts', (input) => {
    const packet = parse(facts, input);
    if (packet.ok) onFacts?.(packet.value.facts);
  });
  socket.on('disconnect', (reason) => {
    joined = false;
    if (reason === 'io server disconnect') rejoin = setTimeout(() => socket.connect(), REJOIN_MS);
  });

  return {
    say(text) {
      // A refusal needs no answer here: somebody else will say something.
      if (joined) socket.emit('post', {id: randomUUID(), text, name}, () => undefined);
    },
    react(reaction: Reaction, count) {
      if (joined) socket.emit('react', {[reaction]: count});
    },
    close() {
      clearTimeout(rejoin);
      socket.disconnect();
    },
  };
}
