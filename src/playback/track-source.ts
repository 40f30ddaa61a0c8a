/**
 * Gives the text tracks that hls.js makes an empty file of the page's own. hls.js names a `data:` URL, which a
 * Content-Security-Policy with `media-src blob:` refuses. Before the browser asks for it: that is a task later.
 */
export function giveTracksFile({video, signal}: {readonly video: HTMLVideoElement; readonly signal: AbortSignal}): void {
  let url: string | undefined;
  const observer = new MutationObserver((changes) => {
    for (const node of changes.flatMap(({addedNodes}) => [...addedNodes])) {
      if (!(node instanceof HTMLTrackElement) || !node.src.startsWith('data:')) continue;
      url ??= URL.createObjectURL(new Blob(['WEBVTT'], {type: 'text/vtt'}));
      node.src = url;
    }
  });
  observer.observe(video, {childList: true});
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (url) URL.revokeObjectURL(url);
  });
}
