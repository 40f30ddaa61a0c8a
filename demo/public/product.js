import {addToCart} from './cart.js';
import {openDrawer} from './drawer.js';

/** @typedef {{id: string, options: string[], units: number, price: string}} Variant */

const problems = {
  'out-of-stock': () => 'Sorry, that one has just sold out.',
  'insufficient-stock': (/** @type {number} */ available) =>
    available === 1 ? 'Sorry, there is only one more of it.' : `Sorry, there are only ${available} more of it.`,
  'quantity-limit': () => 'Sorry, that is more than one order may hold of it.',
  'quantity-step': () => 'Sorry, it is not sold in that quantity.',
};

/**
 * Puts goods in the cart without leaving the page, and says of each choice what it costs and whether it is there.
 *
 * @param {HTMLFormElement} form
 */
export function enhanceBuyForm(form) {
  /** @type {Variant[]} */
  const variants = JSON.parse(document.querySelector('#variants').textContent);
  const button = form.querySelector('button');
  const status = form.querySelector('[data-status]');

  const chosen = () => {
    const values = [...new FormData(form)].filter(([name]) => name.startsWith('option.')).map(([, value]) => value);
    return variants.find(({options}) => options.every((option, index) => option === values[index]));
  };

  const show = () => {
    const variant = chosen();
    button.disabled = !variant || variant.units === 0;
    if (!variant) {
      button.textContent = 'Not made like that';
      form.querySelector('[data-stock]').textContent = '';
      return;
    }
    button.textContent = variant.units === 0 ? 'Sold out' : 'Add to bag';
    const stock = form.querySelector('[data-stock]');
    stock.textContent = variant.units === 0 ? 'Sold out' : variant.units <= 5 ? `Only ${variant.units} left` : 'In stock';
    stock.dataset.low = String(variant.units <= 5);
    if (variants.length > 1) document.querySelector('[data-price]').textContent = variant.price;
  };

  form.addEventListener('change', () => {
    status.textContent = '';
    show();
  });

  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    const variant = chosen();
    if (!variant || button.getAttribute('aria-disabled') === 'true') return;
    const quantity = Number(form.elements.namedItem('quantity').value);
    button.setAttribute('aria-disabled', 'true');
    try {
      const answer = await addToCart(variant.id, quantity);
      if (answer.ok) {
        variant.units = Math.max(0, variant.units - quantity);
        status.textContent = 'In your bag.';
        openDrawer();
      } else {
        if (answer.available !== undefined) variant.units = answer.available;
        status.textContent = problems[answer.reason]?.(answer.available) ?? 'That did not work. Please try again.';
      }
    } catch {
      status.textContent = 'The shop does not answer right now. Please try again.';
    } finally {
      button.removeAttribute('aria-disabled');
      show();
    }
  });

  show();
}
