// What the script tag runs. The element itself is loaded only on pages that have one, or as soon as they get one.

const TAG = 'live-shop';

function load(): void {
  void import('./define/live-shop.js');
}

if (document.querySelector(TAG)) load();
else {
  const observer = new MutationObserver(() => {
    if (!document.querySelector(TAG)) return;
    observer.disconnect();
    load();
  });
  observer.observe(document, {childList: true, subtree: true});
}
