// A notification with the contract of Dawn's: it shows the goods added last, found by the line's key at the top of the answer.
class CartNotification extends HTMLElement {
  getSectionsToRender() {
    return [
      {id: 'cart-notification-product', selector: `[id="cart-notification-product-${this.variant}"]`},
      {id: 'cart-notification-button'},
      {id: 'cart-icon-bubble'},
    ];
  }

  renderContents(state) {
    this.variant = state.key.split(':')[0];
    for (const {id, selector} of this.getSectionsToRender()) {
      document.getElementById(id).innerHTML = this.innerOf(state.sections[id], selector);
    }
    this.classList.add('active');
  }

  innerOf(html, selector = '.shopify-section') {
    return new DOMParser().parseFromString(html, 'text/html').querySelector(selector).innerHTML;
  }

  open() {
    this.classList.add('active');
  }
}

customElements.define('cart-notification', CartNotification);
