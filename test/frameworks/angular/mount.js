// What an Angular template compiles to, step by step: elements and listeners are made first, in a tree that is not in the
// page yet; properties are set next; then the tree goes in. When the view is destroyed, its listeners go with it.
import '@live-shop/sdk/define';
import {applyTo, empty, isOurs} from '../cart.js';

window.mountSample = ({sample, target, show}) => {
  let cart = empty;
  const ends = [];
  const listen = (element, name, listener) => {
    element.addEventListener(name, listener);
    ends.push(() => element.removeEventListener(name, listener));
  };
  const view = document.createElement('app-live-show');
  const count = document.createElement('output');
  const clear = document.createElement('button');
  const liveShop = document.createElement('live-shop');
  clear.textContent = 'Empty the bag';
  view.append(count, clear, liveShop);
  const apply = (request) => {
    cart = applyTo(cart, request);
    detectChanges();
    return true;
  };
  // As in `[show]="show" [cart]="cart" [cartHandler]="handle"`.
  const detectChanges = () => {
    count.textContent = String(cart.count);
    if (liveShop.show !== show) liveShop.show = show;
    liveShop.cart = cart;
    if (sample === 'handler') liveShop.cartHandler ??= (request) => (isOurs(request) ? apply(request) : {status: 'unhandled'});
  };
  if (sample === 'event') {
    // As in `(live-shop-cart-request)="answer($event)"`.
    listen(liveShop, 'live-shop-cart-request', (event) => {
      if (isOurs(event.request)) event.respondWith(apply);
    });
  }
  listen(clear, 'click', () => {
    cart = empty;
    detectChanges();
  });
  detectChanges();
  target.append(view);
  return () => {
    for (const end of ends) end();
    view.remove();
  };
};
