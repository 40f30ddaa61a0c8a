import type {CartLine, CartOutcome, CartReason} from '../cart.js';
import {SHOW_PROPERTY} from './attribution.js';
import type {CartJson, ItemJson} from './cart-json.js';
import {variantNumber} from './variant-id.js';

/** Units by variant. */
export type Units = ReadonlyMap<number, number>;

/** How many units of which variants these lines ask for. Undefined where one of them names no Shopify variant. */
export function wantedUnits(lines: readonly CartLine[]): Units | undefined {
  const wanted = new Map<number, number>();
  for (const {variantId, quantity} of lines) {
    const variant = variantNumber(variantId);
    if (variant === undefined) return undefined;
    wanted.set(variant, (wanted.get(variant) ?? 0) + quantity);
  }
  return wanted;
}

export function sum(units: Units): number {
  return [...units.values()].reduce((total, some) => total + some, 0);
}

/** A line that came out of this show; any line where the show has no id. */
export function isOurs({properties}: ItemJson, showId: string | undefined): boolean {
  return showId === undefined || properties.get(SHOW_PROPERTY) === showId;
}

export function unitsOf(items: readonly ItemJson[], variant: number): number {
  return items.filter(({id}) => id === variant).reduce((units, {quantity}) => units + quantity, 0);
}

/** An add, and what was in the cart before it. */
export interface Attempt {
  readonly before: CartJson;
  readonly wanted: Units;
  readonly showId: string | undefined;
}

/** How many of the units wanted of each variant have come into the cart since. */
export function addedUnits({before, wanted, showId}: Attempt, after: readonly ItemJson[]): Units {
  const [had, has] = [before.items, after].map((items) => items.filter((item) => isOurs(item, showId)));
  const added = [...wanted].map(([variant, most]): [number, number] => {
    const more = unitsOf(has ?? [], variant) - unitsOf(had ?? [], variant);
    return [variant, Math.min(most, Math.max(0, more))];
  });
  return new Map(added);
}

/** What a cart says of an add, whatever the answer was. Undefined where it holds no more than before. */
export function outcomeIn(
  attempt: Attempt,
  after: readonly ItemJson[],
  {reason, message}: {readonly reason: CartReason; readonly message?: string | undefined},
): CartOutcome | undefined {
  const added = sum(addedUnits(attempt, after));
  if (added === 0) return undefined;
  return added >= sum(attempt.wanted) ? {status: 'added'} : {status: 'partial', added, reason, message};
}
