import {seeOther} from '../http/answer.js';
import {readForm} from '../http/body.js';
import type {Routes} from '../http/routes.js';
import {isQuantity} from './cart-api.js';
import type {Carts} from './carts.js';
import {findProduct} from './catalog.js';
import {openSession, readSession} from './session.js';
import type {Taken} from './stock.js';

/** The cart for browsers without script: plain forms that lead to a page. */
export function cartForms(carts: Carts): Routes {
  return {
    'POST /cart/items': async ({request, response}) => {
      const form = await readForm(request);
      const product = findProduct(form.get('product') ?? '');
      const variant = product?.variants.find(({selectedOptions}) =>
        selectedOptions.every(({name, value}) => form.get(`option.${name}`) === value),
      );
      const quantity = quantityOf(form);
      if (!product) return seeOther(response, '/');
      if (!variant || !isQuantity(quantity, 1)) return seeOther(response, `${product.url}?problem=options-required`);
      const session = openSession(request, response, carts);
      const taken = carts.add(session, variant.id, quantity);
      seeOther(response, taken.ok ? '/cart' : `${product.url}?${problemOf(taken)}`);
    },

    'POST /cart/items/:id': async ({request, response, params}) => {
      const quantity = quantityOf(await readForm(request));
      const session = readSession(request);
      const lineId = params['id'] ?? '';
      if (!session || !isQuantity(quantity, 0) || carts.quantity(session, lineId) === 0) {
        return seeOther(response, '/cart');
      }
      const taken = carts.change(session, lineId, quantity);
      seeOther(response, taken.ok ? '/cart' : `/cart?${problemOf(taken)}`);
    },
  };
}

function problemOf({reason, available}: Exclude<Taken, {readonly ok: true}>): URLSearchParams {
  return new URLSearchParams({problem: reason, ...(available !== undefined && {available: String(available)})});
}

/** NaN where the field is missing, empty or no number. */
function quantityOf(form: URLSearchParams): number {
  const text = form.get('quantity') ?? '';
  return /^\d+$/.test(text) ? Number(text) : NaN;
}
