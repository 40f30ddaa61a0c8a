import {svg} from 'lit';
import {icon} from '../../styles/icon.js';

export const storeIcon = icon(svg`<path d="M4.5 10v9.5h15V10M3 9.5 5 4.5h14l2 5a3 3 0 0 1-6 .3 3 3 0 0 1-6 0 3 3 0 0 1-6-.3ZM10 19.5V14h4v5.5"/>`);
export const placeIcon = icon(svg`<path d="M12 21s6.5-5.6 6.5-11a6.5 6.5 0 0 0-13 0c0 5.4 6.5 11 6.5 11Z"/><circle cx="12" cy="10" r="2.3"/>`);
