import {dataBlock, html} from '../http/html.js';
import {catalog} from '../shop/catalog.js';

export interface HostPageOptions {
  readonly showId: string;
  /** Signed for the host of this show; whoever holds it is the host. */
  readonly token: string;
  readonly scripted: boolean;
  readonly shopUrl: string;
}

/** The desk of the host: start, break, end, pin, and the chat. A document of its own, without the shop around it. */
export function hostPage({showId, token, scripted, shopUrl}: HostPageOptions): string {
  return html`<!doctype html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>Host · Hearth &amp; Harbor</title>
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <link rel="icon" href="/assets/mark.svg" type="image/svg+xml">
  <link rel="stylesheet" href="/assets/base.css">
  <link rel="stylesheet" href="/assets/host.css">
  ${dataBlock('host', {showId, token})}
  <script type="module" src="/assets/host.js"></script>
</head>
<body class="host">
  <header class="host-header">
    <div>
      <h1>The spring table</h1>
      <p class="quiet">Local demo: this page holds the host’s token, so it opens on this machine only.</p>
    </div>
    <p class="host-facts">
      <span class="chip" data-status>connecting</span>
      <span class="chip"><b data-viewers>–</b> watching</span>
      <a href="${shopUrl}">Open the shop</a>
    </p>
  </header>
  ${scripted && html`<aside class="host-warning" aria-label="Note">The scripted host is at work too and pins in step with the clip. To have the stage
  to yourself: <code>npm start -- --no-script</code></aside>`}
  <noscript><p class="host-warning">This page needs JavaScript.</p></noscript>
  <main class="host-desk">
    <section aria-labelledby="show-title">
      <h2 id="show-title">Show</h2>
      <div class="host-buttons">
        <button class="button" data-action="start-show" disabled>Start</button>
        <button class="button quiet-button" data-action="pause-show" disabled>Break</button>
        <button class="button quiet-button" data-action="resume-show" disabled>Go on</button>
        <button class="button danger-button" data-action="end-show" disabled>End</button>
      </div>
      <h2>Products</h2>
      <ul class="host-products">
        ${catalog.map(({id, title, images}) => html`<li data-product="${id}">
          <img src="${images[0]?.url}" alt="" width="56" height="56">
          <span>${title}</span>
          <button class="button quiet-button" data-pin="${id}" aria-pressed="false" disabled>Pin</button>
        </li>`)}
      </ul>
    </section>
    <section class="host-chat" aria-labelledby="chat-title">
      <h2 id="chat-title">Chat</h2>
      <ol data-chat aria-live="off" tabindex="0" aria-labelledby="chat-title"></ol>
      <form data-post>
        <label class="sr-only" for="host-text">Message</label>
        <input id="host-text" name="text" maxlength="300" autocomplete="off" placeholder="Write as the host">
        <button class="button">Send</button>
      </form>
    </section>
  </main>
  <p class="host-problem" role="status" data-problem></p>
</body>
</html>
`.markup;
}
