import {html, nothing, type TemplateResult} from 'lit';
import {curtain} from './curtain.js';
import type {Scene} from './scene.js';

export interface StageOptions {
  /** The viewer asks for the products. */
  readonly browse: () => void;
  /** The parts of the player that a page may style. */
  readonly playerParts: string | undefined;
}

/** The picture: poster, video, and what is said in its place. */
export function stage(scene: Scene, {browse, playerParts}: StageOptions): TemplateResult {
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
            <live-shop-player exportparts=${playerParts ?? nothing} layout=${layout} ?fullscreen=${fullscreen}>
              ${curtain(scene, browse)}
            </live-shop-player>
          `
        : curtain(scene, browse)}
    </div>
  `;
}
