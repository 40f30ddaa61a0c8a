import type {Locator} from 'playwright-core';

/** What stands in an element, with all that stands in the shadow roots below it; hidden parts left out. */
export async function deepText(locator: Locator): Promise<string> {
  const texts = await locator.evaluateAll((elements) => {
    const read = (node: Node): string => {
      if (node instanceof Text) return node.data;
      if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes().map(read).join('');
      if (node instanceof Element && getComputedStyle(node).display === 'none') return '';
      const root = (node instanceof Element && node.shadowRoot) || node;
      return [...root.childNodes].map(read).join('');
    };
    return elements.map(read);
  });
  return texts.join(' ').replace(/\s+/g, ' ').trim();
}
