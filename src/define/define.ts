/** Registers an element once, however often and by however many copies of the package. Does nothing outside a browser. */
export function define(tagName: string, element: CustomElementConstructor): void {
  if (typeof customElements === 'undefined' || customElements.get(tagName)) return;
  customElements.define(tagName, element);
}
