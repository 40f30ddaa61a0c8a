// What the script tag runs. The element itself is loaded only on pages that have one, or as soon as they get one.

import {beginShow} from './early/begin-show.js';
import {preload} from './early/preload.js';

const TAG = 'live-shop';

/** So long the element's own code waits for the engine to begin: it would be in its way, but a poster is to be seen soon. */
const PATIENCE_MS = 250;

async function load(elements: NodeListOf<Element>): Promise<void> {
  preload('element');
  const begun = [...elements].map((element) => beginShow(element).catch(() => undefined));
  await Promise.race([Promise.all(begun), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
  await import('./define/live-shop.js');
}

const present = document.querySelectorAll(TAG);
if (present.length > 0) void load(present);
else {
  const observer = new MutationObserver(() => {
    const added = document.querySelectorAll(TAG);
    if (added.length === 0) return;
    observer.disconnect();
    void load(added);
  });
  observer.observe(document, {childList: true, subtree: true});
}
