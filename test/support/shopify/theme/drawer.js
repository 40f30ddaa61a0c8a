// A cart drawer with the contract of Dawn's: getSectionsToRender(), renderContents(), open(), `is-empty` left to the caller.
class CartDrawer extends HTMLElement {
  connectedCallback() {
    this.bindOverlay();
  }

  bindOverlay() {
    this.querySelector('#CartDrawer-Overlay').addEventListener('click', () => this.close());
  }

  getSectionsToRender() {
    return [{id: 'cart-drawer', selector: '#CartDrawer'}, {id: 'cart-icon-bubble'}];
  }

  renderContents(state) {
    this.productId = state.id;
    for (const {id, selector} of this.getSectionsToRender()) {
      const place = selector ? document.querySelector(selector) : document.getElementById(id);
      place.innerHTML = this.innerOf(state.sections[id], selector);
    }
    setTimeout(() => {
      this.bindOverlay();
      this.open();
    });
  }

  innerOf(html, selector = '.shopify-section') {
    return new DOMParser().parseFromString(html, 'text/html').querySelector(selector).innerHTML;
  }

  setActiveElement(element) {
    this.opener = element;
  }

  open() {
    this.classList.add('active');
  }

  close() {
    this.classList.remove('active');
  }
}

class CartDrawerItems extends HTMLElement {
  getSectionsToRender() {
    return [
      {id: 'CartDrawer', section: 'cart-drawer', selector: '.drawer__inner'},
      {id: 'cart-icon-bubble', section: 'cart-icon-bubble', selector: '.shopify-section'},
    ];
  }
}

customElements.define('cart-drawer', CartDrawer);
customElements.define('cart-drawer-items', CartDrawerItems);
