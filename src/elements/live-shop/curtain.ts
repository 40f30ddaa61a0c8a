import {html, nothing, type TemplateResult} from 'lit';
import type {Scene} from './scene.js';

/** What stands before the picture while there is nothing to see; nothing while there is. */
export function curtain(scene: Scene, browse: () => void): TemplateResult | typeof nothing {
  const {phase, manifest, text} = scene;
  switch (phase) {
    case 'loading':
      return html`<p class="visually-hidden" role="status">${text.t('loading')}</p>`;
    case 'failed':
      return html`
        <div class="curtain failed" part="curtain">
          <live-shop-notice
            exportparts="notice, heading, message, retry"
            .problem=${scene.session.problem.get()}
            >${text.t('showUnavailable')}</live-shop-notice
          >
          <slot></slot>
        </div>
      `;
    case 'scheduled':
      if (scene.onTrailer) return nothing;
      return html`
        <div class="curtain" part="curtain">
          <h2 class="headline" lang=${manifest?.lang ?? nothing}>${manifest?.title}</h2>
          ${manifest?.description ? html`<p class="lead" lang=${manifest.lang ?? nothing}>${manifest.description}</p>` : nothing}
          <live-shop-schedule exportparts="when, countdown, unit, trailer, reminder, calendars, calendar"></live-shop-schedule>
          ${scene.hasPanel && scene.layout === 'landscape' ? nothing : browseButton(scene, browse)}
        </div>
      `;
    case 'paused':
      return html`
        <div class="curtain" part="curtain">
          <p class="headline" role="status">
            ${text.t(scene.session.stage.get().pauseReason === 'technical' ? 'technical' : 'onBreak')}
          </p>
        </div>
      `;
    case 'ended':
      return html`
        <div class="curtain" part="curtain">
          <p class="headline" role="status">${text.t('ended')}</p>
          ${scene.productCount > 0 ? html`<p class="lead">${text.t('endedHint')}</p>` : nothing}
          ${scene.replayReady
            ? html`<button class="primary" part="watch-replay" @click=${() => scene.session.watchRecording()}>
                ${text.t('watchReplay')}
              </button>`
            : nothing}
          ${scene.hasPanel && scene.layout === 'landscape' ? nothing : browseButton(scene, browse)}
        </div>
      `;
    case 'cancelled':
      return html`
        <div class="curtain" part="curtain">
          <h2 class="headline" lang=${manifest?.lang ?? nothing}>${manifest?.title}</h2>
          <p class="lead" role="status">${text.t('cancelled')}</p>
          ${scene.hasPanel && scene.layout === 'landscape' ? nothing : browseButton(scene, browse)}
        </div>
      `;
    default:
      return nothing;
  }
}

function browseButton({text, productCount, replayReady}: Scene, browse: () => void): TemplateResult | typeof nothing {
  if (productCount === 0) return nothing;
  return html`<button class=${replayReady ? 'on-media' : 'primary'} part="browse" @click=${browse}>${text.t('openShelf')}</button>`;
}
