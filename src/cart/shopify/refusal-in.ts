export interface RefusalJson {
  readonly status: number;
  /** For the shopper, in the shopper's language. */
  readonly message?: string | undefined;
}

/**
 * What an answer of the Ajax API says in its own words. A refusal has been seen with HTTP 200 and its status in the body.
 * `description` is the sentence; `message` is often no more than its title.
 */
export function refusalIn(httpStatus: number, body: unknown): RefusalJson {
  const fields = new Map<string, unknown>(typeof body === 'object' && body ? Object.entries(body) : []);
  const stated = fields.get('status');
  const status = Math.max(httpStatus, typeof stated === 'number' ? stated : 0);
  const message = [fields.get('description'), fields.get('message')].find((text) => typeof text === 'string' && text !== '');
  return {status, message: typeof message === 'string' ? message : undefined};
}
