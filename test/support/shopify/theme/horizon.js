// A cart with the contract of Horizon's: it renders itself anew on `cart:update`, and counts by `detail.data.itemCount`.
class CartItemsComponent extends HTMLElement {
  connectedCallback() {
    document.addEventListener('cart:update', (event) => {
      if (event.target === this) return;
      this.dataset.count = event.detail.data.itemCount;
    });
  }
}

class CartDrawerComponent extends HTMLElement {
  open() {
    this.classList.add('active');
  }
}

customElements.define('cart-items-component', CartItemsComponent);
customElements.define('cart-drawer-component', CartDrawerComponent);
