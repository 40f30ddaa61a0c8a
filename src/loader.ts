// What the script tag runs. The element itself is loaded only on pages that have one, or as soon as they get one.

import {beginShow} from './early/begin-show.js';

const TAG = 'live-shop';

function load(elements: NodeListOf<Element>): void {
  for (const element of elements) beginShow(element).catch(() => undefined);
  void import('./define/live-shop.js');
}

const present = document.querySelectorAll(TAG);
if (present.length > 0) load(present);
else {
  const observer = new MutationObserver(() => {
    const added = document.querySelectorAll(TAG);
    if (added.length === 0) return;
    observer.disconnect();
    load(added);
  });
  observer.observe(document, {childList: true, subtree: true});
}
