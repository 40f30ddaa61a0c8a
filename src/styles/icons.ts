import {svg} from 'lit';
import {icon} from './icon.js';

export {warningIcon} from './icon.js';

const speaker = svg`<path class="solid" d="M4 9.5v5h3.5L12 18.5v-13L7.5 9.5Z"/>`;

export const eyeIcon = icon(svg`<path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12Z"/><circle class="solid" cx="12" cy="12" r="2.4"/>`);
export const playIcon = icon(svg`<path class="solid" d="M8 5.2v13.6L18.8 12Z"/>`);
export const pauseIcon = icon(svg`<path d="M8.5 6v12M15.5 6v12" stroke-width="3"/>`);
export const volumeIcon = icon(svg`${speaker}<path d="M15 9.2a4 4 0 0 1 0 5.6M17.6 6.6a7.6 7.6 0 0 1 0 10.8"/>`);
export const mutedIcon = icon(svg`${speaker}<path d="m15.5 9.5 5 5m0-5-5 5"/>`);
export const captionsIcon = icon(
  svg`<rect x="3" y="5.5" width="18" height="13" rx="2.5"/><path d="M10.2 10.4a2.1 2.1 0 1 0 0 3.2m6.6-3.2a2.1 2.1 0 1 0 0 3.2"/>`,
);
export const captionsOnIcon = icon(
  svg`<rect class="solid" x="3" y="5.5" width="18" height="13" rx="2.5"/><path stroke="#111" d="M10.2 10.4a2.1 2.1 0 1 0 0 3.2m6.6-3.2a2.1 2.1 0 1 0 0 3.2"/>`,
);
export const fullscreenIcon = icon(svg`<path d="M9 4H4v5m11-5h5v5M9 20H4v-5m11 5h5v-5"/>`);
export const exitFullscreenIcon = icon(svg`<path d="M4 9h5V4m11 5h-5V4M4 15h5v5m11-5h-5v5"/>`);
export const pictureInPictureIcon = icon(
  svg`<path d="M20.5 11V7a2 2 0 0 0-2-2h-13a2 2 0 0 0-2 2v10a2 2 0 0 0 2 2H9"/><rect class="solid" x="12.5" y="13.5" width="8.5" height="6" rx="1.2"/>`,
);
export const closeIcon = icon(svg`<path d="m6 6 12 12M18 6 6 18"/>`);
export const backIcon = icon(svg`<path d="M14.5 5.5 8 12l6.5 6.5"/>`, 'directed');
export const forwardIcon = icon(svg`<path d="M9.5 5.5 16 12l-6.5 6.5"/>`, 'directed');
export const downIcon = icon(svg`<path d="m5.5 9.5 6.5 6.5 6.5-6.5"/>`);
export const bagIcon = icon(svg`<path d="M5.5 8.5h13l1 11.5h-15Z"/><path d="M8.7 11V7.3a3.3 3.3 0 0 1 6.6 0V11"/>`);
export const shelfIcon = icon(
  svg`<rect x="4" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="4" width="6.5" height="6.5" rx="1.5"/><rect x="4" y="13.5" width="6.5" height="6.5" rx="1.5"/><rect x="13.5" y="13.5" width="6.5" height="6.5" rx="1.5"/>`,
);
export const chatIcon = icon(svg`<path d="M4 6.5a2 2 0 0 1 2-2h12a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2h-7l-4.5 3.5v-3.5H6a2 2 0 0 1-2-2Z"/>`);
export const sendIcon = icon(svg`<path class="solid" d="M4 5.2 20.5 12 4 18.8l2.2-5.6L13 12 6.2 10.8Z"/>`, 'directed');
export const heartIcon = icon(
  svg`<path class="solid" d="M12 19.8 4.9 12.9a4.6 4.6 0 0 1 6.5-6.5l.6.6.6-.6a4.6 4.6 0 0 1 6.5 6.5Z"/>`,
);
export const smileIcon = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M8.4 13.8a4.2 4.2 0 0 0 7.2 0M9.2 9.4v.4m5.6-.4v.4"/>`);
export const plusIcon = icon(svg`<path d="M12 5v14M5 12h14"/>`);
export const minusIcon = icon(svg`<path d="M5 12h14"/>`);
export const checkIcon = icon(svg`<path d="m5 12.5 4.5 4.5L19 7.5" stroke-width="2.4"/>`);
export const clockIcon = icon(svg`<circle cx="12" cy="12" r="8.5"/><path d="M12 7.2V12l3.2 2"/>`);
export const moreIcon = icon(
  svg`<circle class="solid" cx="12" cy="5.5" r=".9"/><circle class="solid" cx="12" cy="12" r=".9"/><circle class="solid" cx="12" cy="18.5" r=".9"/>`,
);
export const shareIcon = icon(svg`<path d="M12 14.5V3.8m-4 3.7 4-4 4 4M6.5 11H5v9h14v-9h-1.5"/>`);
export const screenIcon = icon(svg`<path d="M8 17H4.5A1.5 1.5 0 0 1 3 15.5v-9A1.5 1.5 0 0 1 4.5 5h15A1.5 1.5 0 0 1 21 6.5v9a1.5 1.5 0 0 1-1.5 1.5H16"/><path class="solid" d="m12 15 4.5 5h-9Z"/>`);
