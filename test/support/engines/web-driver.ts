/** A session of WebDriver (W3C, level 2): the commands that the tests need, and no more. */
export interface WebDriver {
  /** `GET`, `POST` or `DELETE` of a command below the session; resolves with its value. */
  send(method: 'GET' | 'POST' | 'DELETE', command: string, body?: object): Promise<unknown>;
  /** Ends the session, and the browser with it. */
  close(): Promise<void>;
}

export interface WebDriverOptions {
  /** Where the driver listens. */
  readonly url: string;
  /** What `alwaysMatch` asks for. */
  readonly capabilities: Readonly<Record<string, unknown>>;
}

/** Opens a session. Rejects with the driver's own words. */
export async function openWebDriver({url, capabilities}: WebDriverOptions): Promise<WebDriver> {
  const opened = await command(`${url}/session`, 'POST', {capabilities: {alwaysMatch: capabilities}});
  if (!isRecord(opened) || typeof opened['sessionId'] !== 'string') throw new Error('The driver opened no session.');
  const session = `${url}/session/${opened['sessionId']}`;
  return {
    send: (method, path, body) => command(`${session}/${path}`, method, body),
    close: async () => void (await command(session, 'DELETE')),
  };
}

async function command(url: string, method: string, body?: object): Promise<unknown> {
  // A command without parameters is sent as an empty object (WebDriver section 6.3).
  const sent = method === 'POST' ? {body: JSON.stringify(body ?? {})} : {};
  const response = await fetch(url, {method, headers: {'content-type': 'application/json'}, ...sent});
  const answer: unknown = await response.json();
  const value = isRecord(answer) ? answer['value'] : undefined;
  if (response.ok) return value;
  const {error, message} = isRecord(value) ? value : {};
  throw new Error(`${method} ${new URL(url).pathname}: ${String(error)}: ${String(message)}`);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
