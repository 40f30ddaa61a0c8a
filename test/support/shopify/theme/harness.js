// Runs the adapter as a <live-shop> does, for tests that look at its answers.
import {createShopifyAdapter} from '/dist/cart/shopify/create-shopify-adapter.js';

const published = [];
const followed = [];
const attempts = new Map();
const adapter = createShopifyAdapter({page: window, publish: (cart) => published.push(cart), follow: (url) => followed.push(url)});

window.harness = {
  published,
  followed,
  changes: 0,
  apply(request) {
    const attempt = new AbortController();
    attempts.get(request.id)?.abort();
    attempts.set(request.id, attempt);
    return adapter.apply(request, {signal: attempt.signal});
  },
  read: () => adapter.read({signal: new AbortController().signal}),
  watch() {
    adapter.watch(() => (window.harness.changes += 1), {signal: new AbortController().signal});
  },
};
