import {randomUUID} from 'node:crypto';
import {action, parse, seqAnswer, type Act, type Action} from '../../protocol/index.js';
import {id, object, string} from '../../protocol/shape.js';
import {keptSecret} from '../token/secret.js';
import {createTokens} from '../token/tokens.js';
import {UsageError, type Values} from './read-options.js';

const TOKEN_MS = 60_000;

const failure = object<{error: {code: string; message: string}}>({
  error: object<{code: string; message: string}>({code: string(64), message: string(10_000, 0)}),
});

/** Does what a host does, on a show server that runs, and resolves with the number of the fact. */
export async function act(values: Values, now: () => number): Promise<string> {
  const show = showIn(values);
  const url = urlIn(values, show);
  const wish: Act = {id: values.get('id')?.[0] ?? randomUUID(), action: actionIn(values)};
  const token = values.get('token')?.[0] ?? (await ownToken(values, show, now));
  const headers = {'authorization': `Bearer ${token}`, 'content-type': 'application/json'};
  let response: Response;
  try {
    response = await fetch(url, {method: 'POST', headers, body: JSON.stringify(wish)});
  } catch (error) {
    throw new Error(`${url} cannot be reached: is the show server running? See --server.`, {cause: error});
  }
  const body: unknown = await response.json().catch(() => undefined);
  const answer = parse(seqAnswer, body);
  if (answer.ok && answer.value.ok) return `${show}: ${wish.action.type} is fact ${answer.value.seq}.`;
  const problem = parse(failure, body);
  if (!problem.ok) throw new Error(`${url} answered ${response.status}.`);
  const {code, message} = problem.value.error;
  throw new Error(`${code}: ${message}`);
}

function showIn(values: Values): string {
  const [show = '*'] = values.get('show') ?? [];
  if (!parse(id, show).ok) throw new UsageError(`--show must be the id of a show, not ${show}.`);
  return show;
}

function urlIn(values: Values, show: string): string {
  const [server = ''] = values.get('server') ?? [];
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
    throw new UsageError(`--server must be the URL of a show server, such as https://live.example, not ${server}.`);
  }
  return new URL(`/shows/${show}/actions`, server).href;
}

/** The JSON of an action, or its type alone where it needs nothing else. */
function actionIn(values: Values): Action {
  const [text = ''] = values.get('action') ?? [];
  let input: unknown = {type: text};
  try {
    if (text.startsWith('{')) input = JSON.parse(text);
  } catch {
    throw new UsageError('--action must be the type of an action or a JSON object.');
  }
  const read = parse(action, input);
  if (!read.ok) throw new UsageError(`--action: ${read.path} must be ${read.expected}.`);
  return read.value;
}

async function ownToken(values: Values, show: string, now: () => number): Promise<string> {
  const [data = 'live-shop-data'] = values.get('data') ?? [];
  const secret = values.get('secret')?.[0] ?? (await keptSecret(data));
  const tokens = await createTokens({secret, now});
  return tokens.sign({role: 'host', show, subject: 'host', expiresInMs: TOKEN_MS});
}
