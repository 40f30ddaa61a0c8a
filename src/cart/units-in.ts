import type {CartState} from './cart.js';

/** Units in the cart: as the page has counted them, else those of its lines. Undefined where nothing is told. */
export function unitsIn({count, lines}: CartState): number | undefined {
  return count ?? lines?.reduce((units, {quantity}) => units + quantity, 0);
}
