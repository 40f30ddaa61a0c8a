import {html, nothing, type TemplateResult} from 'lit';
import {about, statusRow} from './headings.js';
import type {Room} from './room.js';
import type {Scene} from './scene.js';
import {stage} from './stage.js';

export interface FrameOptions {
  readonly room: Room | undefined;
  /** The viewer asks for the products. */
  readonly browse: () => void;
}

/** The outer box of a show, with everything in it. */
export function frame(scene: Scene, {room, browse}: FrameOptions): TemplateResult {
  const {layout, phase, manifest, hasPanel, hasRoom, text} = scene;
  const name = manifest?.title ?? text.t('liveShow');
  const withPanel = hasPanel || phase === 'loading' ? 'with-panel' : '';
  return html`
    <div class="box">
      <div class="extent"></div>
      <div class="frame ${layout} ${phase} ${withPanel}" part="frame" role="region" aria-label=${name} tabindex="-1">
        <div class="scene" ?inert=${hasRoom && room?.modal}>
          ${stage(scene, {browse, playerParts: room?.playerParts})}
          ${manifest ? statusRow(room?.renderViewers(scene) ?? nothing) : nothing}
          <div class="about" part="about">${about(scene)}</div>
          ${hasRoom ? room?.render(scene) : nothing}
        </div>
        ${hasRoom ? room?.renderLayers(scene) : nothing}
      </div>
    </div>
  `;
}
