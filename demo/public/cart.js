/**
 * The shop's cart, as this page last heard of it.
 *
 * @typedef {{amount: number, currency: string, exponent: number}} Money
 * @typedef {{id: string, variantId: string, title: string, options: string, quantity: number, price: Money, total: Money,
 *   url: string, image: string, fulfillment?: {method: string, storeId: string}, store?: string}} Line
 * @typedef {{count: number, total: Money, lines: Line[]}} Cart
 * @typedef {{ok: true, cart: Cart} | {ok: false, status: number, reason?: string, available?: number}} Answer
 */

/** @type {Set<(cart: Cart) => void>} */
const listeners = new Set();

/** @type {Cart | undefined} */
let latest;

/** Calls back with every cart that the server answers, and at once when there is one.
 * @param {(cart: Cart) => void} listener */
export function onCart(listener) {
  listeners.add(listener);
  if (latest) listener(latest);
}

/**
 * @param {string} variantId @param {number} quantity @param {AbortSignal} [signal]
 * @param {{method: string, storeId: string}} [fulfillment] where it is fetched; sent home where missing
 */
export const addToCart = (variantId, quantity, signal, fulfillment) =>
  ask('/api/cart/items', {method: 'POST', body: {variantId, quantity, fulfillment}, signal});

/** @param {string} lineId @param {number} quantity @param {AbortSignal} [signal] */
export const changeLine = (lineId, quantity, signal) =>
  ask(`/api/cart/items/${encodeURIComponent(lineId)}`, {method: 'PATCH', body: {quantity}, signal});

/** @param {string} lineId @param {AbortSignal} [signal] */
export const removeLine = (lineId, signal) =>
  ask(`/api/cart/items/${encodeURIComponent(lineId)}`, {method: 'DELETE', signal});

export const readCart = () => ask('/api/cart', {});

/** @param {Money} money */
export function price({amount, currency, exponent}) {
  return new Intl.NumberFormat('en-IE', {style: 'currency', currency}).format(amount / 10 ** exponent);
}

/**
 * Rejects when the server cannot be reached: what it answered, good or bad, resolves.
 *
 * @param {string} path
 * @param {{method?: string, body?: unknown, signal?: AbortSignal | undefined}} options
 * @returns {Promise<Answer>}
 */
async function ask(path, {method = 'GET', body, signal}) {
  const response = await fetch(path, {
    method,
    signal,
    headers: body ? {'content-type': 'application/json'} : {},
    body: body ? JSON.stringify(body) : undefined,
  });
  const answer = await response.json();
  if (!response.ok) return {...answer, ok: false, status: response.status};
  latest = answer;
  for (const listener of listeners) listener(answer);
  return {ok: true, cart: answer};
}
