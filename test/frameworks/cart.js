// The app's own cart: plain data, the same for every framework.

export const empty = {count: 0, lines: []};

/** Whether this app does it; the rest is left to the element. */
export const isOurs = ({action}) => action === 'add' || action === 'change' || action === 'remove';

/** The cart after a request. */
export function applyTo(cart, {action, lines: asked}) {
  const quantities = new Map(asked.map(({variantId, quantity}) => [variantId, quantity]));
  const known = new Set(cart.lines.map(({variantId}) => variantId));
  const fresh = action === 'add' ? asked.filter(({variantId}) => !known.has(variantId)) : [];
  const lines = [...cart.lines, ...fresh.map(({variantId, title, price}) => ({variantId, title, price, quantity: 0}))]
    .map((line) => {
      const quantity = quantities.get(line.variantId);
      if (quantity === undefined) return line;
      if (action === 'remove') return {...line, quantity: 0};
      return {...line, quantity: action === 'add' ? line.quantity + quantity : quantity};
    })
    .filter(({quantity}) => quantity > 0);
  const amount = lines.reduce((sum, {price, quantity}) => sum + price.amount * quantity, 0);
  return {
    count: lines.reduce((sum, {quantity}) => sum + quantity, 0),
    total: lines[0] && {...lines[0].price, amount},
    lines,
  };
}
