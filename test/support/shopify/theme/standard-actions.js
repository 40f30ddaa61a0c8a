// Shopify.actions as documented: events as a call starts, refusals resolve, defaults that may reload or leave the page.
function action(name, run, byDefault) {
  let configured;
  const call = (...args) => run(configured ?? byDefault, ...args);
  call.isDefault = () => configured === undefined;
  call.configure = ({handler}) => {
    if (configured) return false;
    configured = (inner, ...args) => handler(inner, ...args);
    return true;
  };
  return call;
}

async function write(payload, {signal} = {}) {
  const response = await fetch('/storefront-api', {method: 'POST', body: JSON.stringify(payload), signal});
  return response.json();
}

class CartLinesUpdateEvent extends Event {
  constructor(fields) {
    super('shopify:cart:lines-update', {bubbles: true});
    Object.assign(this, fields);
  }
}

const updateCart = action(
  'updateCart',
  (handler, payload, options = {}) => {
    const promise = Promise.resolve(handler(() => write(payload, options), payload, options));
    const {context = 'standard-action', detail} = options.event ?? {};
    document.dispatchEvent(new CartLinesUpdateEvent({action: 'add', context, lines: payload.lines, promise, detail}));
    return promise;
  },
  async (inner) => {
    const result = await inner();
    location.reload();
    return result;
  },
);

const openCart = action('openCart', (handler) => handler(), () => location.assign('/cart'));

Shopify.actions = Object.freeze({updateCart, openCart, getCart: () => fetch('/cart.js').then((response) => response.json())});
