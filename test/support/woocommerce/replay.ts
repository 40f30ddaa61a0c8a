import assert from 'node:assert/strict';
import {createServer, type IncomingMessage} from 'node:http';
import type {AddressInfo} from 'node:net';
import {text} from 'node:stream/consumers';
import {isDeepStrictEqual} from 'node:util';
import type {Exchange} from './recording.js';

/** An exchange, and a header that must not be sent with it. */
export interface Scripted extends Exchange {
  readonly without?: string;
}

export interface Replay {
  readonly origin: string;
  /** Names of the exchanges that were asked for, in order. */
  readonly played: readonly string[];
  /** Fails when a request came that is not in the script, or one did not come that is. */
  close(): Promise<void>;
}

/** A shop that knows one conversation by heart: it answers each request only when it is the next one of the script. */
export async function replay(script: readonly Scripted[]): Promise<Replay> {
  const ahead = [...script];
  const played: string[] = [];
  const faults: string[] = [];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [next] = ahead;
      const fault = next ? faultOf(request, body, next) : 'nothing more was to be asked';
      if (!next || fault) {
        faults.push(`${request.method} ${request.url} ${body}: ${fault} (next: ${next?.name})`);
        response.writeHead(500, {'content-type': 'text/html'}).end('<h1>Not in the script</h1>');
        return;
      }
      ahead.shift();
      played.push(next.name);
      response.writeHead(next.response.status, sendable(next.response.headers)).end(JSON.stringify(next.response.body));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    played,
    async close() {
      await new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      });
      assert.deepEqual(faults, []);
      assert.deepEqual(ahead.map(({name}) => name), [], 'exchanges that were never asked for');
    },
  };
}

function faultOf({method, url, headers}: IncomingMessage, body: string, {request, without}: Scripted): string | undefined {
  if (method !== request.method || url !== request.url) return 'another request was to come';
  if (request.body === undefined ? body !== '' : !isDeepStrictEqual(JSON.parse(body || 'null'), request.body)) return 'another body';
  for (const [name, value] of Object.entries(request.headers)) {
    const sent = headers[name.toLowerCase()];
    // Recorded with a token that is not told: it may be asked in either kind of session.
    const fits = value === '<…>' ? Boolean(sent ?? headers['nonce']) : sent === value;
    if (!fits) return `the header ${name} is ${sent}`;
  }
  if (without && headers[without.toLowerCase()] !== undefined) return `the header ${without} was not to be sent`;
  const anonymous = !('Cart-Token' in request.headers) && !('Nonce' in request.headers);
  if (method === 'POST' && anonymous && (headers['nonce'] ?? headers['cart-token'])) return 'a session where there was none';
  return undefined;
}

/** The recording has cut secrets short, with a character that no header may carry. */
function sendable(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, value.replaceAll('…', '')]));
}
