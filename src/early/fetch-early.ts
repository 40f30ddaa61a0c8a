import type {EarlyAnswer} from './early-answer.js';

// As in `fetch-once.ts`, whose file this one must not wait for.
const EARLY = Symbol.for('live-shop.early');

/** Asks for what `fetchOnce()` will want. Resolves with a copy to look into. */
export async function fetchEarly(url: string, init?: RequestInit): Promise<Response> {
  const response = fetch(url, init);
  const answers: Map<string, EarlyAnswer> = Reflect.get(globalThis, EARLY) ?? new Map();
  Reflect.set(globalThis, EARLY, answers.set(url, {response, askedAt: performance.now()}));
  return (await response).clone();
}
