import type {CartLine, CartOutcome, CartRequest, CartState} from '../cart/cart.js';
import {sameId} from '../cart/same-id.js';

/** How the quantity of one line has truly changed: units that came, or below 0, that went. */
export interface Movement {
  readonly line: CartLine;
  readonly units: number;
}

/**
 * Books what the shop says of each request, so that nothing counts twice: of a correction only the difference is news.
 */
export interface CartLedger {
  /** A request is about to be answered: what the cart holds of its lines now. */
  open(request: CartRequest, cart: CartState): void;
  /** What came of it, as movements that have not been told yet. */
  settle(request: CartRequest, outcome: CartOutcome): readonly Movement[];
}

export function createCartLedger(): CartLedger {
  // By request, units in the cart of each line as they have been told; undefined where that is not known.
  const told = new Map<string, (number | undefined)[]>();
  return {
    open({id, action, lines}, cart) {
      // "Try again" has the same id: what has been told of it stays told.
      if (told.has(id)) return;
      if (action === 'add') told.set(id, lines.map(() => 0));
      if (action === 'change' || action === 'remove') told.set(id, lines.map((line) => unitsIn(cart, line)));
    },
    settle({id, action, lines}, outcome) {
      const before = told.get(id);
      const now = before && unitsAfter(action, lines, outcome);
      if (!now) return [];
      const movements = lines.map((line, index) => {
        const had = before[index] ?? (action === 'remove' ? Math.max(1, line.quantity) : undefined);
        const units = had === undefined ? 0 : (now[index] ?? 0) - had;
        // An earlier attempt that is told late does not take back what a later one has put in.
        return {line, units: action === 'add' ? Math.max(0, units) : units};
      });
      told.set(id, now.map((units, index) => (action === 'add' ? Math.max(units, before[index] ?? 0) : units)));
      return movements.filter(({units}) => units !== 0);
    },
  };
}

/** Units of each line once the shop has answered so; undefined where the answer says nothing of them. */
function unitsAfter(
  action: CartRequest['action'],
  lines: readonly CartLine[],
  outcome: CartOutcome,
): readonly number[] | undefined {
  if (outcome.status !== 'added' && outcome.status !== 'partial') return undefined;
  if (action === 'remove') return outcome.status === 'added' ? lines.map(() => 0) : undefined;
  let left = outcome.status === 'added' ? Infinity : outcome.added;
  // Which of several lines fell short is not told: the first ones count.
  return lines.map(({quantity}) => {
    const units = Math.min(quantity, left);
    left -= units;
    return units;
  });
}

function unitsIn({lines}: CartState, {lineId, variantId}: CartLine): number | undefined {
  return lines?.find((line) => (lineId === undefined ? sameId(line.variantId, variantId) : line.lineId === lineId))?.quantity;
}
