// A theme that has configured the actions: it counts in place and opens a drawer of its own.
Shopify.actions.updateCart.configure({
  async handler(write) {
    const result = await write();
    document.getElementById('cart-icon-bubble').textContent = `theme: ${result.cart.totalQuantity}`;
    return result;
  },
});
Shopify.actions.openCart.configure({
  handler() {
    document.body.dataset.cart = 'open';
  },
});
