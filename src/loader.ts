// What the script tag runs. The element itself is loaded only on pages that have one, or as soon as they get one.

const TAG = 'live-shop';

function load(elements: NodeListOf<Element>): void {
  void import('./define/live-shop.js');
  for (const element of elements) preloadManifest(element.getAttribute('src'));
}

// The element will ask for its manifest with a plain fetch() once it is there. Until then the browser gets it already.
function preloadManifest(src: string | null): void {
  if (!src) return;
  const link = document.createElement('link');
  link.rel = 'preload';
  link.as = 'fetch';
  link.crossOrigin = 'anonymous';
  link.href = src;
  document.head.append(link);
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
