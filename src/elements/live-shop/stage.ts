import {html, nothing, type TemplateResult} from 'lit';
import {curtain} from './curtain.js';
import {exportedParts} from './exported-parts.js';
import type {Scene} from './scene.js';

const playerParts = exportedParts('player', [
  'video', 'controls', 'control', 'play', 'mute', 'volume', 'go-live', 'captions', 'picture-in-picture', 'fullscreen',
  'spinner',
]);

/** The picture: poster, video, and what is said in its place. */
export function stage(scene: Scene, browse: () => void): TemplateResult {
  const {manifest, layout, phase, plays, fullscreen} = scene;
  return html`
    <div class="stage ${phase === 'loading' ? 'loading' : ''}" part="stage">
      ${manifest?.poster
        ? html`
            <img class="backdrop" src=${manifest.poster} alt="" decoding="async" />
            <img class="poster" part="poster" src=${manifest.poster} alt="" decoding="async" />
          `
        : nothing}
      <div class="shade"></div>
      ${plays
        ? html`
            <live-shop-player exportparts=${playerParts} layout=${layout} ?fullscreen=${fullscreen}>
              ${curtain(scene, browse)}
            </live-shop-player>
          `
        : curtain(scene, browse)}
    </div>
  `;
}
