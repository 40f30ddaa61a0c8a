import type {IncomingMessage} from 'node:http';

/** More than any form or cart line of this shop needs. */
const MAX_BYTES = 10_000;

export class BodyError extends Error {
  constructor(readonly status: 400 | 413, message: string) {
    super(message);
  }
}

/** Reads a small body as text. Throws a `BodyError` when it is too large. */
export async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) throw new BodyError(413, `The body is larger than ${MAX_BYTES} bytes.`);
    chunks.push(bytes);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** Reads a JSON object. Throws a `BodyError` for anything else. */
export async function readObject(request: IncomingMessage): Promise<ReadonlyMap<string, unknown>> {
  const text = await readText(request);
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return new Map(Object.entries(value));
  } catch {
    // Answered below, as any other body that is not an object.
  }
  throw new BodyError(400, 'The body is not a JSON object.');
}

export async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  return new URLSearchParams(await readText(request));
}
