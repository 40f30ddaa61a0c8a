import {changeLine, onCart, price, readCart, removeLine} from './cart.js';
import {element} from './element.js';

/** @typedef {import('./cart.js').Line} Line */

const refusals = {
  'quantity-limit': 'Sorry, that is more than one order may hold of it.',
  'quantity-step': 'Sorry, it is not sold in that quantity.',
};

const status = element('p', {className: 'quiet', role: 'status'});
const lines = element('ul', {className: 'cart-lines'});
const total = element('strong', {});
const close = element('button', {className: 'drawer-close', type: 'button', ariaLabel: 'Close the bag'}, '×');
const title = element('h2', {id: 'drawer-title'}, 'Your bag');
const footer = element(
  'footer',
  {},
  element('span', {}, 'Total'),
  total,
  element('a', {className: 'button', href: '/checkout'}, 'To the checkout'),
  element('a', {href: '/cart'}, 'See the whole bag'),
);
const drawer = element(
  'dialog',
  {className: 'drawer'},
  element('header', {}, title, close),
  element('div', {className: 'drawer-body'}, status, lines),
  footer,
);
drawer.setAttribute('aria-labelledby', title.id);
close.addEventListener('click', () => drawer.close());
drawer.addEventListener('click', (event) => {
  // Only the backdrop has the dialog itself as its target: everything within covers the rest.
  if (event.target === drawer) drawer.close();
});
document.body.append(drawer);
onCart(show);

/** Opens the cart over the page and brings it up to date. */
export function openDrawer() {
  if (!drawer.open) drawer.showModal();
  readCart().catch(unreachable);
}

/** @param {import('./cart.js').Cart} cart */
function show(cart) {
  // A row that stays is kept, so that the button that was just pressed keeps the focus.
  const old = new Map([...lines.children].map((row) => [row.id, row]));
  lines.replaceChildren(...cart.lines.map((line) => row(line, old.get(`line-${line.id}`))));
  total.textContent = price(cart.total);
  footer.hidden = cart.count === 0;
  status.textContent = cart.count === 0 ? 'Nothing in it yet.' : '';
}

/** @param {Line} line @param {Element} [old] */
function row(line, old) {
  const fresh = old ?? build(line);
  fresh.querySelector('output').textContent = String(line.quantity);
  fresh.querySelector('.cart-line-total').textContent = price(line.total);
  return fresh;
}

/** @param {Line} line */
function build({id, title: name, options, url, image, store}) {
  const quantity = element('output', {});
  const less = element('button', {type: 'button', ariaLabel: `One ${name} less`}, '−');
  const more = element('button', {type: 'button', ariaLabel: `One ${name} more`}, '+');
  const remove = element('button', {type: 'button', className: 'text-button', ariaLabel: `Remove ${name}`}, 'Remove');
  const by = (/** @type {number} */ step) => () => {
    const wanted = Number(quantity.textContent) + step;
    settle(wanted > 0 ? changeLine(id, wanted) : removeLine(id));
  };
  less.addEventListener('click', by(-1));
  more.addEventListener('click', by(1));
  remove.addEventListener('click', () => settle(removeLine(id)));
  return element(
    'li',
    {id: `line-${id}`, className: 'cart-line'},
    element('img', {src: image, alt: '', width: 68, height: 68}),
    element(
      'div',
      {},
      element('a', {href: url}, name),
      element('p', {className: 'quiet'}, options),
      ...(store ? [element('p', {className: 'quiet'}, `Collect at ${store}`)] : []),
      element('span', {className: 'stepper'}, less, quantity, more, remove),
    ),
    element('p', {className: 'cart-line-total'}),
  );
}

/** @param {Promise<import('./cart.js').Answer>} answer */
function settle(answer) {
  answer.then((given) => {
    if (given.ok) return;
    status.textContent = given.reason === 'no-such-line' ? '' : (refusals[given.reason] ?? 'Sorry, there is no more of it.');
    if (given.status === 404) readCart().catch(unreachable);
  }, unreachable);
}

function unreachable() {
  status.textContent = 'The shop does not answer right now. Please try again.';
}
