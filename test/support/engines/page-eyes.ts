declare global {
  /** What `openEyes()` adds to a page. */
  interface Window {
    /** The first match of the last selector; each is looked for below the match of the one before, in shadow roots too. */
    deep(...selectors: readonly string[]): Element | undefined;
    /** What stands in an element, with all that stands in the shadow roots below it; hidden parts left out. */
    deepText(element: Element | undefined): string;
    /** The video of the first show. */
    liveVideo(): HTMLVideoElement | undefined;
    /** Programme date of the frame on screen, asked of the session as any element inside may ask for it. */
    playheadMs(): number | undefined;
    /** Title of the pinned product; not of the one before, on its way out. */
    pinnedTitle(): string | undefined;
    /** What went wrong in the page without anybody catching it. */
    readonly uncaught: readonly string[];
  }
}

/** Runs in a page: lets a test look into shadow roots. */
export function openEyes(): void {
  const find = (root: Node, selector: string): Element | undefined => {
    for (const child of root.childNodes) {
      if (!(child instanceof Element)) continue;
      const found = child.matches(selector) ? child : ((child.shadowRoot && find(child.shadowRoot, selector)) ?? find(child, selector));
      if (found) return found;
    }
    return undefined;
  };
  const read = (node: Node): string => {
    if (node instanceof Text) return node.data;
    if (node instanceof HTMLSlotElement && node.assignedNodes().length > 0) return node.assignedNodes().map(read).join('');
    if (node instanceof Element && getComputedStyle(node).display === 'none') return '';
    return [...((node instanceof Element && node.shadowRoot) || node).childNodes].map(read).join('');
  };
  const deep = (...selectors: readonly string[]): Element | undefined => {
    let root: Node = document;
    for (const selector of selectors) {
      const found = find(root instanceof Element && root.shadowRoot ? root.shadowRoot : root, selector) ?? find(root, selector);
      if (!found) return undefined;
      root = found;
    }
    return root instanceof Element ? root : undefined;
  };
  const uncaught: string[] = [];
  addEventListener('error', ({message}) => uncaught.push(message));
  addEventListener('unhandledrejection', ({reason}) => uncaught.push(String(reason)));
  const playheadMs = (): number | undefined => {
    let session: {playheadMs(): number} | undefined;
    const callback = (value: {playheadMs(): number}) => (session = value);
    const player = deep('live-shop-player');
    const asked = {context: Symbol.for('live-shop.session'), callback, contextTarget: player};
    player?.dispatchEvent(Object.assign(new Event('context-request', {bubbles: true, composed: true}), asked));
    return session?.playheadMs();
  };
  Object.assign(window, {
    deep,
    deepText: (element: Element | undefined) => (element ? read(element).replace(/\s+/g, ' ').trim() : ''),
    liveVideo: () => deep('live-shop', 'video'),
    playheadMs,
    pinnedTitle: () => deep('live-shop-pin', '[part~="card"]:not([inert])', '[part~="title"]')?.textContent?.trim() || undefined,
    uncaught,
  });
}
