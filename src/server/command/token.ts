import {cleanName, parse, type Role} from '../../protocol/index.js';
import {id, oneOf} from '../../protocol/shape.js';
import {keptSecret} from '../token/secret.js';
import {createTokens} from '../token/tokens.js';
import {UsageError, type Values} from './read-options.js';

const unitMs: {readonly [unit: string]: number} = {m: 60_000, h: 3_600_000, d: 86_400_000};

/** The token that the options ask for. */
export async function token(values: Values, now: () => number): Promise<string> {
  const [data = 'live-shop-data'] = values.get('data') ?? [];
  const role = roleIn(values);
  const show = showIn(values);
  const subject = subjectIn(values) ?? role;
  const name = nameIn(values);
  const expiresInMs = expiryIn(values);
  const secret = values.get('secret')?.[0] ?? (await keptSecret(data));
  const tokens = await createTokens({secret, now});
  return tokens.sign({role, show, subject, name, expiresInMs});
}

function roleIn(values: Values): Role {
  const [text = ''] = values.get('role') ?? [];
  const role = parse(oneOf('host', 'moderator', 'viewer'), text);
  if (!role.ok) throw new UsageError(`--role must be host, moderator or viewer, not ${text}.`);
  return role.value;
}

function showIn(values: Values): string {
  const [show = '*'] = values.get('show') ?? [];
  const read = parse(id, show);
  if (show !== '*' && !read.ok) throw new UsageError(`--show must be the id of a show or *, not ${show}.`);
  return show;
}

function subjectIn(values: Values): string | undefined {
  const [subject] = values.get('subject') ?? [];
  const read = parse(id, subject ?? 'none');
  if (!read.ok) throw new UsageError(`--subject must be ${read.expected}.`);
  return subject;
}

function nameIn(values: Values): string | undefined {
  const [name] = values.get('name') ?? [];
  if (name === undefined) return undefined;
  const cleaned = cleanName(name);
  if (!cleaned.ok) throw new UsageError(`--name must have ${cleaned.expected}.`);
  return cleaned.value;
}

function expiryIn(values: Values): number {
  const [text = ''] = values.get('expires') ?? [];
  const [, count, unit = ''] = /^([1-9]\d{0,4})([mhd])$/.exec(text) ?? [];
  const ms = unitMs[unit];
  if (count === undefined || ms === undefined) {
    throw new UsageError(`--expires must be a number and m, h or d, such as 12h, not ${text}.`);
  }
  return Number(count) * ms;
}
