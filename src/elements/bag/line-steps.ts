import type {QuantityRule} from '../../protocol/index.js';

const anyQuantity: QuantityRule = {min: 1, step: 1};

/** One step more than a line holds, on the steps of the shop; undefined at its upper bound. What is left in stock, only the shop knows. */
export function oneMore({step, max}: QuantityRule = anyQuantity, quantity: number): number | undefined {
  const next = (Math.floor(quantity / step) + 1) * step;
  return next <= (max ?? Infinity) ? next : undefined;
}

/** One step less; 0 below the least that the shop sells. */
export function oneLess({step, min}: QuantityRule = anyQuantity, quantity: number): number {
  const next = (Math.ceil(quantity / step) - 1) * step;
  return next >= Math.max(1, min) ? next : 0;
}
