import type {CartAction, CartLine, CartOutcome, CartState} from '../cart/cart.js';
import {sameId} from '../cart/same-id.js';
import type {Session} from '../session/session.js';

/** What came of one request, and how long that took. */
export interface Response {
  readonly outcome: CartOutcome;
  readonly tookMs: number;
}

/** The cart behind a `<live-shop>`, asked in the way a tap asks. */
export interface Patient {
  ask(action: CartAction, lines: readonly CartLine[]): Promise<Response>;
  /** Units of a variant in the cart, as the page has told; undefined where it has not. */
  units(variantId: string): number | undefined;
  /** Waits until the page has told so many units of a variant, or has had its time. Resolves to what it told last. */
  toldUnits(variantId: string, expected: number): Promise<number | undefined>;
  readonly state: () => CartState;
  /** Every answer so far. */
  readonly responses: readonly Response[];
}

export interface PatientOptions {
  /** How long the page has to tell of its cart after it has answered, in milliseconds. */
  readonly settleMs: number;
  readonly nowMs: () => number;
}

export function examinable({cart}: Pick<Session, 'cart'>, {settleMs, nowMs}: PatientOptions): Patient {
  const responses: Response[] = [];
  const units = (variantId: string): number | undefined => unitsOf(cart.state.get(), variantId);
  return {
    responses,
    units,
    state: () => cart.state.get(),
    async ask(action, lines) {
      const startedAt = nowMs();
      const outcome = await cart.request({action, lines, surface: 'cart'});
      const response = {outcome, tookMs: Math.round(nowMs() - startedAt)};
      responses.push(response);
      return response;
    },
    toldUnits(variantId, expected) {
      if (units(variantId) === expected) return Promise.resolve(expected);
      return new Promise((resolve) => {
        const end = () => {
          stop();
          clearTimeout(timer);
          resolve(units(variantId));
        };
        const stop = cart.state.listen(() => {
          if (units(variantId) === expected) end();
        });
        const timer = setTimeout(end, settleMs);
      });
    },
  };
}

/** By its lines where the page tells them, else by the count of everything. */
function unitsOf({lines, count}: CartState, variantId: string): number | undefined {
  if (!lines) return count;
  return lines.filter((line) => sameId(line.variantId, variantId)).reduce((sum, {quantity}) => sum + quantity, 0);
}
