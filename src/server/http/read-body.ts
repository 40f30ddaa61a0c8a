import type {IncomingMessage} from 'node:http';
import type {HttpError} from './reply.js';

/** Reads a JSON body of at most `maxBytes`. Rejects when the client goes away. */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
): Promise<{readonly json: unknown} | HttpError> {
  const tooLarge: HttpError = {
    status: 413,
    code: 'too-large',
    message: `The body may have at most ${maxBytes} bytes.`,
    // What is left of the body is not read.
    headers: {connection: 'close'},
  };
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) return tooLarge;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({destroyOnReturn: false}) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) return tooLarge;
    chunks.push(chunk);
  }
  try {
    const json: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return {json};
  } catch {
    return {status: 400, code: 'invalid', message: 'The body is not JSON.', path: '.'};
  }
}
