// Watches the cart with nothing gathered, so that every sign counts.
import {createAjaxApi} from '/dist/cart/shopify/ajax-api.js';
import {createOwnRequests} from '/dist/cart/shopify/own-requests.js';
import {watchCart} from '/dist/cart/shopify/watch-cart.js';

const own = createOwnRequests(window);
const ajax = createAjaxApi({page: window, own});
const watching = new AbortController();
const {signal} = new AbortController();

window.watching = {
  changes: 0,
  own,
  post: (path, body) => ajax.post(path, body, {signal}),
  stop: () => watching.abort(),
};

watchCart({
  page: window,
  own,
  changed: () => (window.watching.changes += 1),
  signal: watching.signal,
  clock(callback) {
    callback();
    return () => {};
  },
});
