import {svg} from 'lit';
import {icon} from '../../styles/icon.js';

export const binIcon = icon(
  svg`<path d="M4.5 7h15M9.5 7V5.2a1.2 1.2 0 0 1 1.2-1.2h2.6a1.2 1.2 0 0 1 1.2 1.2V7m3 0-.8 11.3a1.7 1.7 0 0 1-1.7 1.7H9a1.7 1.7 0 0 1-1.7-1.7L6.5 7M10.2 11v5m3.6-5v5"/>`,
);
export const storeIcon = icon(
  svg`<path d="M4.5 10.2V19a1 1 0 0 0 1 1h13a1 1 0 0 0 1-1v-8.8M3.2 8.5 5 4h14l1.8 4.5a2.9 2.9 0 0 1-5.8.3 3 3 0 0 1-6 0 2.9 2.9 0 0 1-5.8-.3ZM9.5 20v-5h5v5"/>`,
);
