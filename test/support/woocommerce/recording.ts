import {readFileSync} from 'node:fs';

/** One request to a real WooCommerce and its answer, as `test/fixtures/woo-store-api.json` holds them. */
export interface Exchange {
  readonly name: string;
  readonly request: {
    readonly method: string;
    readonly url: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body?: unknown;
  };
  readonly response: {readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: unknown};
}

export const recording: readonly Exchange[] = JSON.parse(readFileSync('test/fixtures/woo-store-api.json', 'utf8'));

export function recorded(name: string): Exchange {
  const found = recording.find((exchange) => exchange.name === name);
  if (!found) throw new Error(`Nothing is recorded as "${name}".`);
  return found;
}

/** The body of a recorded answer, to be changed by the test. */
export function bodyOf<T>(name: string): T {
  return structuredClone(recorded(name).response.body) as T;
}
